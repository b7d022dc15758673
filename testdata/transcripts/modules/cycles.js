// Modules that require each other see what is exported so far.
'use strict';

const a = require('./cycle/a');
const b = require('./cycle/b');
console.log('main', a, b);
