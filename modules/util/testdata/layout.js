// The properties of the module.
'use strict';

const util = require('util');

function describe(o) {
  for (const key of Reflect.ownKeys(o)) {
    const d = Object.getOwnPropertyDescriptor(o, key);
    const flags = ['writable', 'enumerable', 'configurable'].filter((flag) => d[flag]).join(' ');
    let what = typeof d.value;
    if (what === 'function') what += ` ${d.value.name}/${d.value.length}`;
    if (d.get) what = `accessor ${d.get.name}/${d.get.length} ${d.set && `${d.set.name}/${d.set.length}`}`;
    console.log(' ', key.toString(), '-', what, '-', flags);
  }
}
console.log('util');
describe(util);
console.log('util.types', Object.getPrototypeOf(util.types) === Object.prototype);
describe(util.types);
console.log(util.debug === util.debuglog, util.isDate === util.types.isDate, util.isRegExp === util.types.isRegExp);

const { TextDecoder, parseArgs } = util;
util.TextDecoder = 5;
util.parseArgs = 6;
console.log(util.TextDecoder, Object.getOwnPropertyDescriptor(util, 'parseArgs'));
Object.assign(util, { TextDecoder, parseArgs });
console.log(Object.getOwnPropertyDescriptor(util, 'TextEncoder').get(), Object.getOwnPropertyDescriptor(util, 'TextEncoder'));
