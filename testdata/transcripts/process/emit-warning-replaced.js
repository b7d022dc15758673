// Deprecated functions call process.emitWarning as it is.
const timers = require('timers');
process.emitWarning = () => { throw new Error('from the replacement'); };
try {
	timers.enroll({}, 5);
} catch (err) {
	console.log(err.message);
}
