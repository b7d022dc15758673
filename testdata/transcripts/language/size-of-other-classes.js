'use strict';
// What goes by the name of a class with a size may be any value.
const attempt = (f) => {
  try {
    console.log(f());
  } catch (err) {
    console.log(`${err}`);
  }
};
attempt(() => { const Uint8Array = 5; return new Uint8Array(-1); });
attempt(() => { const ArrayBuffer = undefined; return new ArrayBuffer(-1); });
attempt(() => { const ArrayBuffer = class { static get name() { throw new Error('name'); } }; return typeof new ArrayBuffer(-1); });
attempt(() => { const Int8Array = class { static name = Symbol('name'); }; return typeof new Int8Array(2 ** 40); });
attempt(() => new Int8Array(-1));
attempt(() => new ArrayBuffer(-1));
attempt(() => { const { Float64Array: Int8Array } = globalThis; return new Int8Array(-1); });
