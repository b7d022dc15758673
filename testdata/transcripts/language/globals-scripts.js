// A script of its own sees global variables as data properties too.
const vm = require('vm');
console.log(vm.runInThisContext(`var d = Object.getOwnPropertyDescriptor(this, 'setInterval'); d.enumerable + ' ' + typeof d.value`));
console.log(vm.runInThisContext(`function clearInterval() { return 'mine' } clearInterval()`));
console.log(vm.runInThisContext(`var setImmediate; typeof setImmediate`));
console.log(vm.runInThisContext(`let clearImmediate = 5; clearImmediate + ' ' + typeof globalThis.clearImmediate`));
console.log(vm.runInThisContext(`with (globalThis) { typeof clearTimeout }`));
console.log(typeof vm.runInNewContext('this.setTimeout'), typeof vm.runInNewContext('console'));
