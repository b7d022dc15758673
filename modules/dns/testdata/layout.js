// The properties of the modules and of both classes Resolver, in order, with their flags.
'use strict';

const dns = require('dns');
const promises = require('dns/promises');

// What Node keeps under symbols of its own is no part of the interface.
const keys = (o) => Reflect.ownKeys(o).filter((key) => typeof key === 'string' || key.description.startsWith('Symbol.'));

function show(title, o) {
  console.log(title);
  for (const key of keys(o)) {
    const { value, get, set, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(o, key);
    const what = get ? ['accessor', get.name, get.length, set]
      : typeof value === 'function' ? [value.name, value.length] : typeof value === 'object' ? typeof value : value;
    console.log(' ', key, what, writable, enumerable, configurable);
  }
}

show('dns', dns);
show('dns/promises', promises);
for (const [name, { Resolver }] of Object.entries({ callbacks: dns, promises })) {
  show(name, Resolver);
  show('prototype', Resolver.prototype);
  show('base', Object.getPrototypeOf(Resolver));
  show('base prototype', Object.getPrototypeOf(Resolver.prototype));
  show('instance', new Resolver());
  console.log(new Resolver(), Object.keys(new Resolver()._handle));
}
console.log(Object.getPrototypeOf(dns.Resolver) === Object.getPrototypeOf(promises.Resolver), dns.promises === promises);
