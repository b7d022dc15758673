// The enumerable properties of the global object, in their order.
console.log(Object.keys(globalThis).filter((name) => name !== 'fetch' && name !== 'crypto'));
const util = require('util');
const kind = (name) => 'value' in Object.getOwnPropertyDescriptor(util, name);
TextEncoder;
console.log(kind('TextEncoder'), kind('TextDecoder'), util.TextEncoder === TextEncoder, kind('TextEncoder'));
