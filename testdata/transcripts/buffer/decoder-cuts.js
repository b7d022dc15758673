// StringDecoder: encodings, arguments, and every way of cutting bytes.
const { inspect } = require('util');
const { StringDecoder } = require('string_decoder');
const attempt = (label, f) => {
	try {
		console.log(label, inspect(f()));
	} catch (err) {
		console.log(label, err.constructor.name, err.name, err.code, err.message);
	}
};
attempt('sd', () => new StringDecoder().encoding);
for (const e of ['UTF-8', 'ucs2', 'UCS-2', 'utf16le', 'binary', 'latin1', 'ascii', 'hex', 'base64', 'base64url', 1, 'test', null, undefined, {}, 'utf-16le', '']) attempt('sd '+inspect(e), () => new StringDecoder(e).encoding);
attempt('call', () => {const o = {}; StringDecoder.call(o); return o.encoding});
for (const v of [null, undefined, 5, {}, [], 'str', new Uint16Array([0x61]), new DataView(new ArrayBuffer(1)), new ArrayBuffer(1)]) attempt('sdw '+inspect(v), () => new StringDecoder().write(v));
attempt('this', () => StringDecoder.prototype.write.call({}, Buffer.alloc(1)));
attempt('this2', () => StringDecoder.prototype.end.call({}));
attempt('this3', () => StringDecoder.prototype.text.call({}, Buffer.alloc(1), 0)); 
const cuts = (hex, enc) => {const b = Buffer.from(hex, 'hex'); const set = new Set(); const go = (i, parts) => { if(i>=b.length) {const d = new StringDecoder(enc); let s='';
for(const p of parts) s+=d.write(p); s+=d.end(); set.add(s); return} for(let n = 1; i+n<=b.length; n++) go(i+n, [...parts, b.subarray(i, i+n)])}; go(0, []); return [...set].map(s => s.replace(/\ufffd/g,'R'))};
for (const h of ['C9B5A941', 'E2', 'E241', 'CCCCB8', 'F0B841', 'F1CCB8', 'F0FB00', 'CCE2B8B8', 'E2B8CCB8', 'E2FBCC01', 'EDA0B5EDB08D', '24', 'C2A2', 'E282AC', 'F0A4ADA2', 'F69BD1', 'F4BDE5', 'C0B8', 'FF', '80', 'E0A0', 'F8808080', 'EFBBBF41']) attempt(h, () => cuts(h, 'utf8'));
for (const h of ['3DD84DDC', '6100', '610062', '3DD8', '3DD84D', '004DDC61', '3DD83DD84DDC']) attempt(h, () => cuts(h, 'utf16le'));
for (const h of ['61', '6162', '616263', '61626364']) {attempt(h, () => cuts(h, 'base64'));
attempt(h, () => cuts(h, 'base64url'));
attempt(h, () => cuts(h, 'hex'));
attempt(h, () => cuts(h+'e9', 'latin1'));
attempt(h, () => cuts(h+'e9', 'ascii')); }
attempt('sd6', () => {const d = new StringDecoder(); const w = (h) => d.write(Buffer.from(h, 'hex')), out = []; out.push(w('E1'), d.end(), w('E18B'), d.end(), w('EFBFBDE2'), d.end(), w('F1'), w('41F2'), d.end(), w('f69b'), w('d1'), d.end(), w('f4'), w('bde5'), d.end()); return out});
attempt('end arg', () => new StringDecoder().end(Buffer.from('ab')));
attempt('end arg', () => {const d = new StringDecoder(); d.write(Buffer.from([0xe2])); return d.end(Buffer.from([0x82]))});
attempt('last', () => {const d = new StringDecoder(); d.write(Buffer.from([0xe1])); return [d.lastChar, d.lastNeed, d.lastTotal]});
attempt('sd9', () => {const d = new StringDecoder('utf16le'); const out = [d.write(Buffer.from('3DD8', 'hex')), d.write(Buffer.from('4D', 'hex')), d.write(Buffer.from('DC', 'hex'))]; out.push(d.write(Buffer.from('3DD8', 'hex')), d.end(), d.write(Buffer.from('3DD84D', 'hex')), d.end()); return out});
for (const n of [1, 20, 48]) attempt('odd', () => {const d = new StringDecoder('utf16le'); return d.write(Buffer.alloc(n)).length});
attempt('text', () => new StringDecoder().text(Buffer.from('ab'), 2));
attempt('text', () => new StringDecoder().text(Buffer.from('abc'), 1));
attempt('insp', () => Object.keys(new StringDecoder()));
attempt('proto', () => Reflect.ownKeys(StringDecoder.prototype));
attempt('insp', () => new StringDecoder('utf8'));
attempt('sd11', () => new StringDecoder('ascii').write(Buffer.alloc(0x1fffffe9)).length);
attempt('props', () => {const d = new StringDecoder('utf16le'); return [d.lastNeed, d.lastTotal]});
