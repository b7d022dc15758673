// From a module that is being loaded: its own file and line, then those of the module that required it.
// stderr: compare
'use strict';

console.log('loading');
require('./parts/explodes');
