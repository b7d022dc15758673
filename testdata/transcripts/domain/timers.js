// A callback that throws in a domain does not leave the domain to the next callback of the round.
const domain = require('domain');
const d = domain.create();
d.on('error', (e) => console.log('caught', e.message));
setTimeout(() => {
	d.enter();
	setImmediate(() => console.log('immediate in the domain', process.domain === d));
	throw new Error('thrown');
}, 1);
setTimeout(() => console.log('next timer', process.domain), 1);
