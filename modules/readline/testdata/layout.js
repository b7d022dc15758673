// The properties of the modules, of their classes and of an Interface, in order, with their flags.
'use strict';

const { PassThrough } = require('stream');
const { EventEmitter } = require('events');
const readline = require('readline');
const promises = require('readline/promises');
process.env.TERM = 'xterm';

// What Node keeps under symbols of its own is no part of the interface.
const keys = (o) => Reflect.ownKeys(o).filter((key) => typeof key === 'string' || key.description.startsWith('Symbol.'));

function show(title, o) {
  console.log(title);
  for (const key of keys(o)) {
    const { value, get, set, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(o, key);
    const what = get ? ['accessor', get.name, get.length, set && [set.name, set.length]]
      : typeof value === 'function' ? [value.name, value.length] : value && typeof value === 'object' ? typeof value : value;
    console.log(' ', key.toString(), what, writable, enumerable, configurable);
  }
}

show('readline', readline);
show('readline/promises', promises);
show('readline.Interface', readline.Interface);
show('its prototype', readline.Interface.prototype);
const base = Object.getPrototypeOf(readline.Interface.prototype);
show('the prototype above', base);
show('promises.Interface', promises.Interface);
show('its prototype', promises.Interface.prototype);
show('promises.Readline', promises.Readline);
show('its prototype', promises.Readline.prototype);
console.log(Object.getPrototypeOf(promises.Interface.prototype) === base, base instanceof EventEmitter, readline.promises === promises);
for (const terminal of [false, true]) {
  const rl = readline.createInterface({ input: new PassThrough(), output: new PassThrough(), terminal });
  show('an Interface', rl);
  rl.close();
}
process.env.TERM = 'dumb';
console.log(Object.getOwnPropertyDescriptor(readline.createInterface({ input: new PassThrough() }), '_ttyWrite'));
console.log(Object.getOwnPropertySymbols(readline.Interface.prototype.question).map(String));
