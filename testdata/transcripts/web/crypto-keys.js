// The cryptography of the web: keys of HMAC, PBKDF2 and HKDF, what is made of them, and what is refused.
'use strict';

const { subtle } = globalThis.crypto;
const hex = (data) => Buffer.from(data).toString('hex');
const attempt = async (name, f) => {
  try {
    const v = await f();
    console.log(name, v instanceof ArrayBuffer ? hex(v) : v);
  } catch (err) {
    console.log(name, err.constructor.name, err.name, err.code, err.message);
  }
};

(async () => {
  const data = Buffer.from('data'), raw = Buffer.from('key');
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await subtle.importKey('raw', raw, hmac, true, ['sign', 'verify']);
  const secret = await subtle.importKey('raw', raw, hmac, false, ['sign']);
  console.log(key, String(key), key instanceof CryptoKey, [[[key]]]);
  console.log(Object.keys(key), key.algorithm === key.algorithm, structuredClone(key).usages);
  await attempt('sign', () => subtle.sign('HMAC', key, data));
  await attempt('verify', async () => subtle.verify({ name: 'hmac' }, key, await subtle.sign('HMAC', key, data), data));
  await attempt('verify other', () => subtle.verify('HMAC', key, new Uint8Array(32), data));
  await attempt('verify short', () => subtle.verify('HMAC', key, new Uint8Array(3), data));
  await attempt('verify unusable', () => subtle.verify('HMAC', secret, data, data));
  await attempt('sign unknown', () => subtle.sign('NONE', key, data));
  for (const format of ['raw', 'jwk', 'spki', 'other']) {
    await attempt(`export ${format}`, () => subtle.exportKey(format, key));
    await attempt(`export secret ${format}`, () => subtle.exportKey(format, secret));
  }
  const jwk = { kty: 'oct', k: 'a2V5', alg: 'HS256', ext: true, key_ops: ['sign'] };
  await attempt('import jwk', () => subtle.importKey('jwk', jwk, hmac, true, ['sign']));
  await attempt('import jwk kty', () => subtle.importKey('jwk', { ...jwk, kty: 'RSA' }, hmac, true, ['sign']));
  await attempt('import jwk alg', () => subtle.importKey('jwk', { ...jwk, alg: 'HS512' }, hmac, true, ['sign']));
  await attempt('import jwk ext', () => subtle.importKey('jwk', { ...jwk, ext: false }, hmac, true, ['sign']));
  await attempt('import jwk ops', () => subtle.importKey('jwk', jwk, hmac, true, ['verify']));
  await attempt('import jwk use', () => subtle.importKey('jwk', { ...jwk, use: 'enc' }, hmac, true, ['sign']));
  await attempt('import jwk none', () => subtle.importKey('jwk', null, hmac, true, ['sign']));
  await attempt('import usage', () => subtle.importKey('raw', raw, hmac, true, ['encrypt']));
  await attempt('import usages', () => subtle.importKey('raw', raw, hmac, true, []));
  await attempt('import no usage', () => subtle.importKey('raw', raw, hmac, true, ['bogus']));
  await attempt('import no usages', () => subtle.importKey('raw', raw, hmac, true));
  await attempt('import empty', () => subtle.importKey('raw', Buffer.alloc(0), hmac, true, ['sign']));
  await attempt('import length', () => subtle.importKey('raw', raw, { ...hmac, length: 20 }, true, ['sign']));
  await attempt('import no hash', () => subtle.importKey('raw', raw, { name: 'HMAC' }, true, ['sign']));
  await attempt('import no name', () => subtle.importKey('raw', raw, {}, true, ['sign']));
  await attempt('import text', () => subtle.importKey('raw', 'text', hmac, true, ['sign']));
  await attempt('import none', () => subtle.importKey('raw', raw));
  await attempt('generate', async () => (await subtle.generateKey({ name: 'HMAC', hash: 'SHA-512' }, true, ['sign'])).algorithm);
  await attempt('generate size', async () => (await subtle.generateKey({ ...hmac, length: 128 }, true, ['sign'])).algorithm);
  await attempt('generate usages', () => subtle.generateKey(hmac, true, []));

  const pbkdf2 = { name: 'PBKDF2', hash: 'SHA-256', salt: Buffer.from('salt'), iterations: 10 };
  const base = await subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveBits', 'deriveKey']);
  const only = await subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveKey']);
  console.log(base);
  for (const bits of [256, 0, 7, null, undefined]) await attempt(`pbkdf2 ${bits}`, () => subtle.deriveBits(pbkdf2, base, bits));
  await attempt('pbkdf2 hash', () => subtle.deriveBits({ ...pbkdf2, hash: { name: 'sha-512' } }, base, 128));
  await attempt('pbkdf2 iterations', () => subtle.deriveBits({ ...pbkdf2, iterations: 0 }, base, 128));
  await attempt('pbkdf2 missing', () => subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-1' }, base, 128));
  await attempt('pbkdf2 usage', () => subtle.deriveBits(pbkdf2, only, 128));
  await attempt('pbkdf2 no key', () => subtle.deriveBits(pbkdf2, {}, 128));
  await attempt('pbkdf2 extractable', () => subtle.importKey('raw', raw, 'PBKDF2', true, ['deriveBits']));
  await attempt('pbkdf2 sign', () => subtle.importKey('raw', raw, 'PBKDF2', false, ['sign']));
  await attempt('pbkdf2 jwk', () => subtle.importKey('jwk', jwk, 'PBKDF2', false, ['deriveBits']));
  await attempt('derived key', async () => subtle.exportKey('raw', await subtle.deriveKey(pbkdf2, only, { ...hmac, length: 256 }, true, ['sign'])));
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: Buffer.from('salt'), info: Buffer.from('info') };
  const other = await subtle.importKey('raw', raw, 'HKDF', false, ['deriveBits']);
  await attempt('hkdf', () => subtle.deriveBits(hkdf, other, 128));
  await attempt('hkdf other key', () => subtle.deriveBits(hkdf, base, 128));
})();
