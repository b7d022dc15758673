// A module that is not there, required by a module and not caught.
'use strict';

process.on('uncaughtExceptionMonitor', (err) => console.log(err.name, err.code, err.message, err.requireStack.length));
process.on('exit', (code) => console.log('exit', code));
require('./parts/requires-missing');
