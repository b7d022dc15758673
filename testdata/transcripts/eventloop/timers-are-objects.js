// Timers are ordinary objects: they take properties of any kind, and can be sealed.
'use strict';

const mark = Symbol('mark');
for (const timer of [setTimeout(() => console.log('never'), 1e6), setInterval(() => console.log('never'), 1e6), setImmediate(() => console.log('immediate ran'))]) {
  timer[mark] = 1;
  timer.label = 'own';
  Object.defineProperty(timer, 'hidden', { value: 2, configurable: true });
  Object.defineProperty(timer, 'computed', { get() { return this.label + '!'; }, configurable: true });
  console.log(timer.constructor.name, timer[mark], mark in timer, Object.hasOwn(timer, mark), timer.hidden, timer.computed);
  console.log(Object.keys(timer).join());
  console.log(Object.getOwnPropertySymbols(timer).includes(mark), delete timer[mark], timer[mark], delete timer.label);
  console.log(Object.isExtensible(timer), Object.isExtensible(Object.preventExtensions(timer)));
  clearTimeout(timer);
  console.log(timer._destroyed, timer._idleTimeout, timer._onTimeout, timer._idleNext);
}

// What is no Timeout has no answers, and its methods do nothing.
const { prototype } = setTimeout(() => {}, 0).constructor;
const foreign = {};
console.log(prototype.hasRef.call(foreign), prototype[Symbol.toPrimitive].call(foreign), prototype.unref.call(foreign) === foreign, prototype.ref.call(foreign) === foreign);
