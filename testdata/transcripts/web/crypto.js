// The global crypto, its classes, random values and digests.
'use strict';

const module_ = require('crypto');
const attempt = async (name, f) => {
  try {
    const v = await f();
    console.log(name, v instanceof ArrayBuffer ? Buffer.from(v).toString('hex') : v);
  } catch (err) {
    console.log(name, err.constructor.name, err.name, err.code, err.message);
  }
};

for (const name of ['crypto', 'Crypto', 'CryptoKey', 'SubtleCrypto']) console.log(name, Object.getOwnPropertyDescriptor(globalThis, name));
for (const name of ['webcrypto', 'subtle', 'getRandomValues', 'prng']) console.log(name, Object.getOwnPropertyDescriptor(module_, name));
for (const C of [Crypto, SubtleCrypto, CryptoKey]) {
  console.log(C, Reflect.ownKeys(C.prototype).filter((k) => typeof k === 'string').map((k) => {
    const d = Object.getOwnPropertyDescriptor(C.prototype, k);
    return `${k} ${d.enumerable} ${d.value ? d.value.length : 'get'}`;
  }), C.prototype[Symbol.toStringTag]);
}
console.log(crypto, crypto.subtle, crypto === module_.webcrypto, crypto.subtle === module_.subtle);
crypto.getRandomValues(new Uint8Array(0));

(async () => {
  await attempt('new Crypto', () => new Crypto());
  await attempt('new CryptoKey', () => new CryptoKey());
  await attempt('new SubtleCrypto', () => new SubtleCrypto());
  const { getRandomValues, randomUUID } = crypto, { digest } = crypto.subtle;
  await attempt('no this', () => getRandomValues(new Uint8Array(1)));
  await attempt('no this', () => randomUUID());
  await attempt('no this', () => digest('SHA-1', new Uint8Array(1)));
  await attempt('other this', () => Object.getOwnPropertyDescriptor(globalThis, 'crypto').get.call({}));
  for (const array of [new Uint8Array(8), new BigInt64Array(2), new Float64Array(1), new DataView(new ArrayBuffer(1)), new ArrayBuffer(1), [], 5, new Uint8Array(65537)]) {
    await attempt(`random ${Object.prototype.toString.call(array)}`, () => crypto.getRandomValues(array) === array);
  }
  await attempt('random of the module', () => module_.getRandomValues(new Uint16Array(3)).length);
  await attempt('random none', () => crypto.getRandomValues());
  await attempt('uuid', () => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID()));
  for (const name of ['SHA-1', 'sha-256', 'SHA-384', 'SHA-512', 'MD5', 'SHA256', { name: 'Sha-1' }, {}, null, undefined, 5]) {
    await attempt(`digest ${JSON.stringify(name)}`, () => crypto.subtle.digest(name, Buffer.from('abc')));
  }
  const bytes = Uint8Array.from([9, 1, 2, 9]);
  await attempt('digest view', () => crypto.subtle.digest('SHA-1', new DataView(bytes.buffer, 1, 2)));
  await attempt('digest buffer', () => crypto.subtle.digest('SHA-1', bytes.buffer));
  await attempt('digest text', () => crypto.subtle.digest('SHA-1', 'abc'));
  await attempt('digest none', () => crypto.subtle.digest('SHA-1'));
  const pending = crypto.subtle.digest('SHA-1', bytes);
  bytes.fill(0);
  await attempt('digest of what it was', () => pending);
})();
