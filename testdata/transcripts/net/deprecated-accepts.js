// stderr: compare
// net._setSimultaneousAccepts warns once.
'use strict';

const net = require('net');

process.on('warning', (warning) => console.log(warning.name, warning.code, warning.message));
console.log(net._setSimultaneousAccepts(), net._setSimultaneousAccepts(true), net._setSimultaneousAccepts.length);
