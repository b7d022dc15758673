// The properties of the console, of Console and of its instances.
'use strict';

const console = require('console');
const { Console } = console;

// What Node keeps under symbols of its own is no part of the interface.
const keys = (o) => Reflect.ownKeys(o).filter((key) => typeof key === 'string' || key.description.startsWith('Symbol.'));

function describe(o) {
  for (const key of keys(o)) {
    const d = Object.getOwnPropertyDescriptor(o, key);
    const flags = ['writable', 'enumerable', 'configurable'].filter((flag) => d[flag]).join(' ');
    let what = typeof d.value;
    if (what === 'function') what += ` ${d.value.name}/${d.value.length}`;
    if (d.get) what = `accessor ${d.get.name} ${d.set && d.set.name}`;
    console.log(' ', key.toString(), '-', what, '-', flags);
  }
}

console.log('console');
describe(console);
console.log('Console');
describe(Console);
console.log('Console.prototype');
describe(Console.prototype);
console.log('new Console');
describe(new Console({ write() {} }));

console.log(Object.prototype.toString.call(console), Object.getPrototypeOf(console), Object.getPrototypeOf(Object.getPrototypeOf(console)) === Object.prototype);
console.log(Console.prototype.error === Console.prototype.warn, Console.prototype.info === Console.prototype.log, Console.prototype.dirxml === Console.prototype.log, Console.prototype.groupCollapsed === Console.prototype.group);
console.log(console.log === Console.prototype.log, Object.getPrototypeOf(new Console({ write() {} })) === Console.prototype);
console.log(console instanceof Console, {} instanceof Console, Object.create(console) instanceof Console);
console.log(console);
