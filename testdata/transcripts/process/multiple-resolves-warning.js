// multipleResolves is deprecated: the first time that a listener has been told of one, a warning says so.
'use strict';

process.on('warning', (warning) => console.log(warning.name, warning.code, warning.message));
process.on('multipleResolves', (type, promise, value) => console.log('told of', value));
for (const value of [1, 2]) {
  new Promise((resolve) => { resolve(0); resolve(value); });
}
process.nextTick(() => console.log('tick'));
