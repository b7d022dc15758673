// The shortest net program: what is measured is the start.
require('net');
console.log('ready');
