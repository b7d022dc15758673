// A timer that _unrefActive has started does not keep the program running.
const timers = require('timers');
const item = { _onTimeout() { console.log('never'); } };
timers.enroll(item, 60000);
timers._unrefActive(item);
setImmediate(() => console.log('immediate'));
process.on('exit', () => console.log('exit'));
