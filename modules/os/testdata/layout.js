// The properties of the exports, in order, with their flags.
const os = require('os');

function show(o, indent = '') {
  for (const key of Reflect.ownKeys(o)) {
    const { value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(o, key);
    const what = typeof value === 'function' ? [value.name, value.length, typeof value[Symbol.toPrimitive]]
      : typeof value === 'object' ? Object.getPrototypeOf(value) : value;
    console.log(indent + key, what, writable, enumerable, configurable);
    if (typeof value === 'object') show(value, indent + '  ');
  }
}

show(os);

const toPrimitive = Object.getOwnPropertyDescriptor(os.hostname, Symbol.toPrimitive);
console.log(toPrimitive.value.name === '', toPrimitive.value.length, toPrimitive.writable,
  toPrimitive.enumerable, toPrimitive.configurable);
console.log(`${os.hostname}` === os.hostname(), os.totalmem - 0 === os.totalmem(), os.arch + '' === os.arch());
console.log(Object.isExtensible(os.constants), Object.isExtensible(os.constants.errno));

(function () {
  'use strict';
  for (const change of [() => { os.constants = 1 }, () => { os.EOL = 'x' }, () => { os.constants.signals.SIGINT = 1 }]) {
    try {
      change();
      console.log('changed');
    } catch (err) {
      console.log(err.name);
    }
  }
})();
