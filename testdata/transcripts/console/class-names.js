// The class names that inspect shows of emitters, streams and timers, and what util.types tells.
'use strict';

const EventEmitter = require('events');
const { inspect, types } = require('util');

const firstLine = (value) => inspect(value, { depth: 0 }).split('\n')[0];
console.log(firstLine(new EventEmitter()));
console.log(firstLine(new (require('stream').Readable)()), firstLine(new (require('net').Socket)()));
const timer = setTimeout(() => {}, 1);
console.log(firstLine(timer));
clearTimeout(timer);
console.log(types.isPromise(Promise.resolve()), types.isMap(new Map()), types.isDate({}), types.isRegExp(/x/), types.isNativeError(new TypeError()));
console.log(types.isTypedArray(Buffer.alloc(1)), types.isUint8Array(Buffer.alloc(1)), types.isProxy(new Proxy({}, {})), types.isGeneratorFunction(function* () {}));
