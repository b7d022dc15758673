// What Buffer.from, TextDecoder and structuredClone read of an object.
'use strict';

const attempt = (name, f) => {
  try {
    console.log(name, f());
  } catch (err) {
    console.log(name, err.name, err.code, err.message);
  }
};
const bomb = { length: 2, 0: 7, get x() { throw new Error('read'); } };
attempt('plain', () => Buffer.from(bomb));
attempt('proxy', () => Buffer.from(new Proxy(bomb, {})));
attempt('decode', () => new TextDecoder().decode(bomb));
attempt('transfer', () => structuredClone(1, { transfer: [bomb] }));
