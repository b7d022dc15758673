// What the functions take and refuse, and what they say of bytes that are wrong.

const zlib = require('zlib');
const log = console.log;
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.errno} ${e.message}` : String(e);
const t = (n, f) => {
	try {
		log(n, f());
	} catch (e) {
		log(n, show(e));
	}
};
log(Object.keys(zlib).filter((k) => !/^(Z_|BROTLI|ZLIB)/.test(k)).join());
for (const k of ['gzip', 'gzipSync', 'createGzip', 'Gzip', 'Inflate', 'unzip', 'crc32']) log(k, typeof zlib[k], zlib[k].name, zlib[k].length, JSON.stringify(Object.getOwnPropertyDescriptor(zlib, k)));
log(Object.getOwnPropertyNames(zlib.Gzip.prototype), Object.getOwnPropertyNames(Object.getPrototypeOf(zlib.Gzip.prototype)), Object.getOwnPropertyNames(Object.getPrototypeOf(Object.getPrototypeOf(zlib.Gzip.prototype))), Object.getOwnPropertyNames(Object.getPrototypeOf(Object.getPrototypeOf(Object.getPrototypeOf(zlib.Gzip.prototype)))));
const text = 'hello hello hello world';
for (const [c, d] of [['gzipSync', 'gunzipSync'], ['deflateSync', 'inflateSync'], ['deflateRawSync', 'inflateRawSync'], ['gzipSync', 'unzipSync'], ['deflateSync', 'unzipSync']]) {
	const x = zlib[c](text);
	log(c, zlib[d](x).toString(), x.slice(0, 10).length, x.constructor.name);
}
for (const v of [void 0, null, 5, {}, [], true]) {
	t('gzipSync', () => zlib.gzipSync(v));
	t('gzip', () => zlib.gzip(v, () => {}));
}
t('no callback', () => zlib.gzip('x'));
t('bad callback', () => zlib.gzip('x', {}, 5));
for (const v of [new Uint16Array([1, 2]), new DataView(new ArrayBuffer(2)), new ArrayBuffer(3), Buffer.alloc(0), '']) t('views', () => zlib.inflateSync(zlib.deflateSync(v)).length);
for (const o of [{ level: 10 }, { level: -2 }, { level: 'x' }, { level: NaN }, { windowBits: 7 }, { windowBits: 16 }, { windowBits: 0 }, { memLevel: 0 }, { memLevel: 10 }, { strategy: 5 }, { strategy: 'x' }, { flush: 6 }, { flush: 'x' }, { finishFlush: -1 }, { chunkSize: 63 }, { chunkSize: 'x' }, { chunkSize: 0 }, { dictionary: 5 }, { dictionary: 'abc' }, { maxOutputLength: 0 }, { maxOutputLength: 'x' }, { encoding: 'utf8' }, { objectMode: true }, null, 5, { info: true }]) {
	t('gzip ' + JSON.stringify(o), () => typeof zlib.gzipSync('x', o));
	t('inflate ' + JSON.stringify(o), () => zlib.inflateSync(zlib.deflateSync('x'), o).toString());
}
for (const [n, b] of [['empty', Buffer.alloc(0)], ['garbage', Buffer.from('garbage')], ['zeros', Buffer.alloc(20)]]) for (const d of ['gunzipSync', 'inflateSync', 'inflateRawSync', 'unzipSync']) t(d + ' ' + n, () => zlib[d](b).toString());
const [gz, df, raw] = ['H4sIAAAAAAAAA8tIzcnJV8hAIsvzi3JSACbmWoEXAAAA', 'eJzLSM3JyVfIQCLL84tyUgBofQjF', 'y0jNyclXyEAiy/OLclIA'].map((s) => Buffer.from(s, 'base64'));
const bad = (b, i) => {
	const c = Buffer.from(b);
	c[i < 0 ? c.length + i : i] ^= 255;
	return c;
};
t('gz crc', () => zlib.gunzipSync(bad(gz, -8)).toString());
t('gz len', () => zlib.gunzipSync(bad(gz, -1)).toString());
t('zlib adler', () => zlib.inflateSync(bad(df, -1)).toString());
t('gz method', () => zlib.gunzipSync(bad(gz, 2)).toString());
t('gz magic', () => zlib.gunzipSync(bad(gz, 0)).toString());
t('gz flags', () => zlib.gunzipSync(bad(gz, 3)).toString());
t('zlib header', () => zlib.inflateSync(bad(df, 0)).toString());
t('zlib flg', () => zlib.inflateSync(bad(df, 1)).toString());
t('block type', () => zlib.inflateRawSync(Buffer.from([7])).toString());
t('stored', () => zlib.inflateRawSync(Buffer.from([1, 1, 0, 0, 0, 5])).toString());
for (const n of [1, 2, 5, 10, 12, gz.length - 9, gz.length - 4, gz.length - 1]) t('truncated gz ' + n, () => zlib.gunzipSync(gz.subarray(0, n)).toString());
t('truncated raw', () => zlib.inflateRawSync(raw.subarray(0, 3)).toString());
t('truncated finishFlush', () => zlib.gunzipSync(gz.subarray(0, gz.length - 9), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString());
t('trailing', () => zlib.gunzipSync(Buffer.concat([gz, Buffer.from('trailing')])).toString());
t('trailing zeros', () => zlib.gunzipSync(Buffer.concat([gz, Buffer.alloc(10)])).toString());
t('members', () => zlib.gunzipSync(Buffer.concat([gz, gz])).toString());
t('trailing zlib', () => zlib.inflateSync(Buffer.concat([df, Buffer.from('zz')])).toString());
t('bad second', () => zlib.gunzipSync(Buffer.concat([gz, bad(gz, -8)])).toString());
t('trailing magic', () => zlib.gunzipSync(Buffer.concat([gz, Buffer.from([31])])).toString());
t('trailing magic2', () => zlib.gunzipSync(Buffer.concat([gz, Buffer.from([31, 139])])).toString());
const dict = Buffer.from('hello world');
const dd = zlib.deflateSync(text, { dictionary: dict });
t('dict', () => zlib.inflateSync(dd, { dictionary: dict }).toString());
t('no dict', () => zlib.inflateSync(dd).toString());
t('bad dict', () => zlib.inflateSync(dd, { dictionary: Buffer.from('nope') }).toString());
t('raw dict', () => zlib.inflateRawSync(zlib.deflateRawSync(text, { dictionary: dict }), { dictionary: dict }).toString());
t('max', () => zlib.gunzipSync(zlib.gzipSync(Buffer.alloc(1e3)), { maxOutputLength: 999 }).length);
t('max ok', () => zlib.gunzipSync(zlib.gzipSync(Buffer.alloc(1e3)), { maxOutputLength: 1e3 }).length);
t('info', () => {
	const r = zlib.gzipSync('x', { info: true });
	return [Object.keys(r), r.engine.constructor.name, r.engine.bytesWritten];
});
t('crc32', () => [zlib.crc32('hello'), zlib.crc32(Buffer.from('world'), zlib.crc32('hello ')), zlib.crc32('')]);
t('crc bad', () => zlib.crc32(5));
t('crc bad', () => zlib.crc32('x', -1));
t('crc bad', () => zlib.crc32('x', 'y'));
t('without new', () => zlib.Gzip() instanceof zlib.Gzip);
t('instance', () => [zlib.createGzip() instanceof require('stream').Transform, zlib.createGunzip().constructor.name]);
log(Object.keys(zlib.codes), zlib.codes.Z_OK, zlib.codes['-5'], Object.isFrozen(zlib.codes), Object.isFrozen(zlib.constants), Object.keys(zlib.constants).length);
