// The shape of Node's own errors: name, code, message, toString, own keys, classes.
'use strict';

function shape(fn) {
  try {
    fn();
  } catch (err) {
    console.log(err.name, err.code, String(err));
    console.log(Object.keys(err), Object.getOwnPropertyNames(err).sort().join(' '), err.constructor.name);
    console.log(Object.prototype.toString.call(err), err.stack.split('\n')[0]);
  }
}
shape(() => Buffer.alloc('x'));
shape(() => Buffer.alloc(-1));
shape(() => require('net').createServer().listen(70000));
shape(() => process.chdir('/no/such/folder'));
shape(() => require('./not-there'));
