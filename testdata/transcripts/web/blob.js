// Blob and File: what they take, what they give.
const { Blob, File, resolveObjectURL } = require('buffer');
const { inspect } = require('util');
const attempt = async (label, f) => {
	try {
		console.log(label, inspect(await f()));
	} catch (err) {
		console.log(label, err.constructor.name, err.name, err.code, err.message);
	}
};
(async () => {
	await attempt('b', () => new Blob());
	await attempt('b', () => Blob());
	await attempt('b', () => new Blob('a'));
	await attempt('b', () => new Blob(null));
	await attempt('b', () => new Blob(undefined));
	await attempt('b', () => new Blob(5));
	await attempt('b', () => new Blob([]));
	await attempt('b', () => new Blob(['a', 5, null, {}, Buffer.from('b'), new Uint16Array([1]), new ArrayBuffer(2), new Blob(['q'])]).text());
	await attempt('b', () => new Blob(['a'], 5));
	await attempt('b', () => new Blob(['a'], null));
	await attempt('b', () => new Blob(['a'], {type:'Text/PLAIN'}));
	await attempt('b', () => new Blob(['a'], {type:'té'}));
	await attempt('b', () => new Blob(['a'], {type:5}));
	await attempt('b', () => new Blob(['a\r\nb\nc'], {endings:'native'}).text());
	await attempt('b', () => new Blob(['a'], {endings:'x'}));
	await attempt('b', () => new Blob(new Set(['x', 'y'])).text());
	await attempt('b', () => new Blob([Symbol()]));
	await attempt('b', () => new Blob({}));
	await attempt('b', () => new Blob(new String('ab')));
	await attempt('b', () => new Blob('abc'.split('')).size);
	await attempt('b', () => new Blob(['é']).size);
	await attempt('b', () => new Blob(['\ud800']).size);
	const b = new Blob(['hello world'], {type:'text/plain'});
	await attempt('text', () => b.text());
	await attempt('ab', () => b.arrayBuffer());
	await attempt('bytes', () => b.bytes()); for (const a of [[], [2], [2, 5], [-3], [0, -1], [5, 2], [100], ['2'], [undefined, 3], [0, 3, 'X/y'], [0, 3, 5], [0, undefined]]) await attempt('slice'+inspect(a), async () => {const s = b.slice(...a); return [s.size, s.type, await s.text()]});
	console.log(b, inspect(b, {depth:-1}), Object.prototype.toString.call(b), Object.keys(b), b instanceof Blob, structuredClone(b));
	await attempt('this', () => Blob.prototype.size);
	await attempt('this', () => Blob.prototype.text());
	await attempt('this', () => Blob.prototype.slice());
	await attempt('this', () => Blob.prototype.stream());
	await attempt('f', () => new File());
	await attempt('f', () => new File(['a']));
	await attempt('f', () => new File(['a'], 'n', {lastModified:5, type:'a/b'}));
	await attempt('f', () => new File(['a'], 5, {lastModified:'7'}).lastModified);
	await attempt('f', () => typeof new File(['a'], 'x').lastModified);
	await attempt('f', () => new File('a', 'x'));
	await attempt('f', () => new File([], Symbol()));
	await attempt('f', () => new File(['a'], 'x', 5));
	await attempt('f', () => new File(['a'], 'x', null).name); const f = new File(['abc'], 'x.txt', {lastModified:1}); console.log(f.name, f.size, f instanceof Blob, Object.prototype.toString.call(f), inspect(f, {depth:-1}), f.slice(1) instanceof File, File.prototype.constructor===File);
	await attempt('f', () => File.prototype.name);
	await attempt('f', () => f.text());
})();
