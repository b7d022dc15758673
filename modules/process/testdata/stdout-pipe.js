const { Readable } = require('stream');
process.stdout.on('unpipe', () => process._rawDebug('unpipe'));
process.stdout.on('finish', () => process._rawDebug('never'));
const r = new Readable({ read() {} });
r.push('a\n');
r.push('b\n');
r.push(null);
r.pipe(process.stdout);
setTimeout(() => console.log('later'), 10);
