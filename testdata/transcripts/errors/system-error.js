// stderr: compare
// The class of errors that tell of a call to the system by their property info.
const os = require('os');
const util = require('util');

let err;
try {
  os.setPriority(2 ** 29, 5);
} catch (thrown) {
  err = thrown;
}
err.stack = err.stack.split('\n')[0];
for (let o = err; o !== Error.prototype; o = Object.getPrototypeOf(o)) console.log(o.constructor.name, o instanceof Error);
console.log(Object.keys(err), String(err), JSON.stringify(err));
console.log(util.inspect(err));
console.log(util.inspect({ err }, { depth: 0 }));
console.log(util.inspect(err, { customInspect: false }));
err.errno = 7;
err.syscall = 'other';
console.log(err.info);
console.error(err);
throw err;
