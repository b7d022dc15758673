// The console makes resources that hooks see.
// stderr: compare
'use strict';

const say = (...args) => process._rawDebug(...args);
const seen = [];
require('async_hooks').createHook({ init(id, type) { if (type.endsWith('WRAP')) seen.push(type); } }).enable();
console.log('x');
console.log('y');
say(seen.join());
