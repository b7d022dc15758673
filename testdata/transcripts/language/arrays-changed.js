// Arrays that a script changes while one of their methods runs.
const t = (n, f) => { try { console.log(n, f()) } catch (e) { console.log(n, e.name + ': ' + e.message) } };
const changes = {
	empty: (a) => { a.length = 0 }, one: (a) => { a.length = 1 }, pop: (a) => { a.pop() }, push: (a) => { if (a.length < 9) a.push(9) },
	shift: (a) => { a.shift() }, delete: (a) => { delete a[1] }, 'no prototype': (a) => { Object.setPrototypeOf(a, null) }, splice: (a) => { a.splice(0, 2) },
};
const element = (a, change) => ({ valueOf() { change(a); return 7 }, toString() { change(a); return 'q' } });
const index = (a, change, value) => ({ valueOf() { change(a); return value } });
for (const [name, change] of Object.entries(changes)) {
	console.log('#', name);
	t('sort', () => { const a = [5, 3, 4, 1, 2]; let n = 0; Array.prototype.sort.call(a, (x, y) => { if (n++ === 1) change(a); return x - y }); return a });
	t('sort elements', () => { const a = [2, 1, 3, 4]; a[0] = element(a, change); Array.prototype.sort.call(a); return [a.length, a.map?.(String)] });
	for (const method of ['map', 'filter', 'forEach', 'some', 'findLast', 'flatMap']) t(method, () => { const a = [5, 3, 4, 1, 2]; let n = 0; return [Array.prototype[method].call(a, (x) => { if (n++ === 1) change(a); return method === 'filter' ? true : 0 }), n] });
	t('lastIndexOf', () => { const a = [5, 3, 4, 1, 2]; return a.lastIndexOf(3, index(a, change, 4)) });
	t('indexOf', () => { const a = [5, 3, 4, 1, 2]; return a.indexOf(2, index(a, change, 0)) });
	t('includes', () => { const a = [5, 3, 4, 1, 2]; return a.includes(5, index(a, change, 0)) });
	t('slice', () => { const a = [5, 3, 4, 1, 2]; return a.slice(1, index(a, change, 4)).length });
	t('for of', () => { const a = [1, 2, 3, 4], got = []; let n = 0; for (const x of a) { got.push(x); if (n++ === 1) { change(a); if (Object.getPrototypeOf(a) === null) break } } return got });
	t('for in', () => { const a = [1, 2, 3, 4], got = []; for (const x in a) { got.push(x); if (x === '1') change(a) } return got });
	t('typed', () => { const a = [1, 2, 3, 4]; a[0] = element(a, change); const typed = new Uint8Array(6); typed.set(a); return typed });
	t('JSON', () => { const a = [1, 2, 3, 4]; a[0] = { toJSON() { change(a); return 'q' } }; return JSON.stringify(a) });
}
t('one that is frozen', () => Object.freeze([2, 1]).sort((a, b) => a - b));
t('sparse', () => { const a = [3, , 1]; a.sort((x, y) => x - y); return a });
t('undefined', () => [3, undefined, 1, , 2].sort((x, y) => y - x));
t('an attribute', () => { const a = [3, 2, 1]; Object.defineProperty(a, 0, { writable: true, enumerable: false }); return a.sort((x, y) => x - y) });
t('throws', () => { const a = [3, 2, 1]; try { a.sort(() => { throw new Error('of the comparison') }) } catch (e) { return [e.message, a] } });
t('returns itself', () => { const a = [3, 2, 1]; return a.sort((x, y) => x - y) === a && [].sort(() => 0).length === 0 && [1].sort((x) => x)[0] === 1 });
t('stable', () => ['b1', 'a1', 'b2', 'a2', 'b3', 'a3'].sort((x, y) => x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : 0).join());
t('not a function', () => [2, 1].sort({}));
t('like an array', () => Array.prototype.sort.call({ length: 3, 0: 'c', 1: 'a', 2: 'b' }, (x, y) => x < y ? -1 : 1));
