// Of the options of inspect, only those that it knows are read.
const util = require('util');
const options = { get depth() { console.log('depth'); return 0; }, get other() { console.log('other'); return 1; } };
console.log(util.inspect({ a: { b: {} } }, options));
console.log(util.formatWithOptions(options, '%O', { a: { b: {} } }));
