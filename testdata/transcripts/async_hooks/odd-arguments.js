// A type without characters is refused while somebody watches; what is applied has to be a function.
'use strict';

const { AsyncResource, AsyncLocalStorage, createHook } = require('async_hooks');

const attempt = (f) => {
  try {
    console.log(f());
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
};

const empty = () => attempt(() => new AsyncResource('').type);
empty();
const storage = new AsyncLocalStorage();
empty();
storage.run(1, empty);
empty();
storage.disable();
empty();
const hook = createHook({ init() {} }).enable();
empty();
hook.disable();
empty();

for (const trigger of ['x', {}, [1], null, -2, 1.5]) attempt(() => new AsyncResource('x', { triggerAsyncId: trigger }));
for (const value of [undefined, null, 1, 'a', 1n, true, Symbol('s'), [], {}, new Date(0), /a/, new Map(), Object.create(null)]) {
  attempt(() => new AsyncResource('x').runInAsyncScope(value));
  attempt(() => storage.run(1, value));
}
