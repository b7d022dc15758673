// Errors of the system carry errno, code, syscall and path; util names them.
'use strict';

const fs = require('fs');
const util = require('util');
const os = require('os');

try {
  fs.readFileSync('/no/such/file');
} catch (err) {
  console.log(err.name, err.message, err.errno, err.code, err.syscall, err.path);
  console.log(Object.keys(err));
}
fs.readFile('/no/such/file', (err) => console.log('callback', err.message, err instanceof Error));
fs.promises.readFile(__dirname).catch((err) => console.log('promise', err.code, err.message));
for (const n of [-2, -13, -98, -104, -111]) console.log(n, util.getSystemErrorName(n), util.getSystemErrorMap().get(n));
console.log(os.constants.errno.ECONNREFUSED, os.constants.signals.SIGTERM);
try {
  util.getSystemErrorName(2);
} catch (err) {
  console.log(err.name, err.code, err.message);
}
