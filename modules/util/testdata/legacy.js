// What values are: util.types and the deprecated tests.
'use strict';

const util = require('util');

const values = {
  undefined, null: null, number: 1, string: 's', symbol: Symbol(), bigint: 1n, boolean: true,
  Number: Object(1), String: Object('s'), Symbol: Object(Symbol()), BigInt: Object(1n), Boolean: Object(true),
  object: {}, array: [], function: () => 1, class: class {}, async: async () => 1, asyncMethod: { async m() {} }.m, generatorFunction: function* () {}, generator: (function* () {})(),
  regexp: /x/, date: new Date(0), error: new Error(''), typeError: new TypeError(''), inherited: Object.create(Error.prototype),
  arguments: (function () { return arguments; })(), sloppy: Function('return arguments')(1), promise: Promise.resolve(), thenable: { then() {} },
  map: new Map(), set: new Set(), weakMap: new WeakMap(), weakSet: new WeakSet(), mapIterator: new Map().keys(), setIterator: new Set().entries(), arrayIterator: [].values(),
  buffer: Buffer.alloc(0), arrayBuffer: new ArrayBuffer(0), dataView: new DataView(new ArrayBuffer(0)),
  proxy: new Proxy({}, {}), proxyOfFunction: new Proxy(() => 1, {}), proxyOfArray: new Proxy([], {}), proxyOfDate: new Proxy(new Date(0), {}),
  taggedError: { [Symbol.toStringTag]: 'Error' }, taggedDate: { [Symbol.toStringTag]: 'Date' }, taggedArray: { [Symbol.toStringTag]: 'Uint8Array' },
  nullMap: Object.setPrototypeOf(new Map(), null), nullError: Object.setPrototypeOf(new Error(''), null), fakeMap: Object.create(Map.prototype), subclass: new (class extends Map {})(), subclassError: new (class extends Error {})(),
};
for (const name of ['Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array', 'Int8Array', 'Int16Array', 'Int32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array']) {
  values[name] = new globalThis[name](0);
}

for (const [module, tests] of [['types', util.types], ['util', util]]) {
  for (const name of Object.keys(tests).filter((key) => /^is[A-Z]/.test(key) && key !== 'isDeepStrictEqual')) {
    const yes = Object.entries(values).filter(([, value]) => tests[name](value)).map(([key]) => key);
    console.log(module, name, yes.join(' ') || '-', tests[name]());
  }
}
console.log(require('util/types') === util.types, util.types.isArrayBufferView === ArrayBuffer.isView, util.isArray === Array.isArray);

const { log } = console;
console.log = (...args) => log(args.length, args[0], /^\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d\d:\d\d:\d\d$/.test(args[1]), args.slice(2));
util.log('%s is %d', 'x', 5, { a: 1 });
util.log();
