// Hashes, HMACs, random values and derived keys: results and errors.
const c = require('crypto');
const t = (f) => { try { console.log(f()) } catch (e) { console.log(e.name, e.code, e.message) } };
t(() => c.createHash('sha256').update('abc').digest('hex'));
t(() => c.createHash('SHA-256').update('abc').digest('base64'));
t(() => c.createHash('RSA-SHA256').update('abc').digest().length);
t(() => c.createHash('nope'));
t(() => c.createHash());
t(() => c.createHash(5));
t(() => c.createHash('md5').update());
t(() => c.createHash('md5').update(5));
t(() => { const h = c.createHash('md5'); h.digest(); h.update('x') });
t(() => { const h = c.createHash('md5'); h.digest(); h.digest() });
t(() => { const h = c.createHash('md5'); h.digest(); h.copy() });
t(() => c.createHash('md5').update('616263', 'hex').digest('latin1').length);
t(() => c.createHmac('sha1', 'k').update('abc').digest('hex'));
t(() => c.createHmac('nope', 'k'));
t(() => c.createHmac('sha1'));
t(() => { const h = c.createHmac('md5','k'); h.digest(); return h.digest('hex') });
t(() => { const h = c.createHmac('md5','k'); h.digest(); return h.update('hex') });
t(() => c.randomUUID().length); t(() => c.randomUUID(5)); t(() => c.randomUUID({disableEntropyCache: 5}));
t(() => c.randomInt(5) < 5); t(() => c.randomInt(5, 2)); t(() => c.randomInt('5'));t(() => c.randomInt(0, 2**48)); t(() => c.randomInt(5,6)); t(() => c.randomInt(0.5));t(() => c.randomInt(5,5));
t(() => c.randomFillSync(Buffer.alloc(3)).length); t(() => c.randomFillSync(5)); t(() => c.randomFillSync(Buffer.alloc(3), 4));t(() => c.randomFillSync(Buffer.alloc(3), 1, 4));t(() => c.randomFillSync(Buffer.alloc(3), '1'));
t(() => c.timingSafeEqual(Buffer.from('a'), Buffer.from('a'))); t(() => c.timingSafeEqual(Buffer.from('a'), Buffer.from('ab'))); t(() => c.timingSafeEqual('a', 'b'));
t(() => c.pbkdf2Sync('p', 's', 1, 20, 'sha1').toString('hex')); t(() => c.pbkdf2Sync('p', 's', 0, 20, 'sha1')); t(() => c.pbkdf2Sync('p', 's', 1, 20, 'nope')); t(() => c.pbkdf2Sync('p', 's', 1, 20)); t(() => c.pbkdf2('p', 's', 1, 20, 'sha1')); t(() => c.pbkdf2Sync('p', 's', 1, -1, 'sha1'));t(() => c.pbkdf2Sync(5, 's', 1, 1, 'sha1'));
t(() => c.hash && c.hash('sha1', 'abc'));t(() => c.hash && c.hash('sha1', 'abc', 'base64'));
t(() => c.createHash('sha512-256').update('a').digest('hex'));t(() => c.createHash('sha3-256').update('a').digest('hex'));
// One after the other, for they are done by several threads.
c.pbkdf2('p', 's', 1, 8, 'sha256', (e, k) => {
	console.log(e, k);
	c.randomBytes(4, (e, b) => {
		console.log(e, b.length);
		c.randomInt(3, (e, n) => console.log(e, n < 3));
		c.randomFill(Buffer.alloc(2), (e, b) => console.log(e, b.length));
	});
});
const h = c.createHash('sha1'); h.on('readable',()=>{const d=h.read(); if(d) console.log('piped', d.toString('hex'))}); h.write('a'); h.end('bc');
console.log(Object.getOwnPropertyNames(c.Hash.prototype), c.createHash('md5') instanceof require('stream').Transform, c.Hash.length, c.Hash.name);
t(()=>c.Hash('md5').update('a').digest('hex'));t(()=>new c.Hash('md5').update('a').digest('hex'));
t(()=>c.getRandomValues(new Uint8Array(3)).length);
t(() => c.createHash('sha512-256').update('a').digest('hex'));
t(() => c.createHash('sha3-256').update('a').digest('hex'));
t(() => c.createHash('shake128', { outputLength: 8 }).update('a').digest('hex'));
t(() => c.createHash('shake256').update('a').digest('hex'));
t(() => c.createHash('sha1', { outputLength: 8 }));
t(() => { const h = c.createHash('sha1').update('a'); const g = h.copy(); h.update('b'); return [h.digest('hex'), g.update('c').digest('hex')] });
for (const name of ['sha1', 'SHA384', 'sha-512', 'sha224', 'RSA-SHA512', 'sha512WithRSAEncryption', 'RSA-SHA512/224']) t(() => c.createHash(name).update('x').digest('hex'));
t(() => c.pbkdf2Sync(Buffer.from('p'), new Uint8Array([1, 2]), 1000, 32, 'sha512').toString('hex'));
t(() => Buffer.from(c.hkdfSync('sha512', 'key', Buffer.alloc(0), 'info', 40)).toString('hex'));
t(() => c.hkdfSync('sha1', 'key', 'salt', 'info', 20 * 256));
t(() => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(c.randomUUID()));
t(() => new Set(Array.from({ length: 200 }, () => c.randomInt(-1, 2))).size);

// Encodings that there are, in any case, and others.
for (const encoding of ['hex', 'HEX', 'latin1', 'Utf8', 'base64url', 'ucs2', 'buffer', 'BUFFER', 'zz', '', 5, null, true, {}]) {
	const attempt = (label, f) => {
		try {
			const result = f();
			console.log(label, encoding, typeof result, Buffer.from(result).toString('hex'));
		} catch (error) {
			console.log(label, encoding, error.name, error.code, error.message);
		}
	};
	attempt('digest', () => c.createHash('md5').update('abc').digest(encoding));
	attempt('hmac', () => c.createHmac('md5', 'key').update('abc').digest(encoding));
	attempt('hash', () => c.hash('md5', 'abc', encoding));
	for (const text of ['6162', '616', '']) attempt('update', () => c.createHash('md5').update(text, encoding).digest());
}
for (const args of [['zz', 'abc'], [5, 'abc'], ['md5', 5], ['md5', 'a', undefined]]) {
	try {
		console.log(c.hash(...args));
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
}
