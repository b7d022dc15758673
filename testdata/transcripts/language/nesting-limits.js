// What nests too deep for the stack is an error that can be caught, by whatever goes down there.
const tell = (name, f) => { try { f(); console.log(name, 'done'); } catch (e) { console.log(name, e.name, e.message); } };
const deep = (make, n = 300_000) => { let v = make(); for (let i = 0; i < n; i++) v = make(v); return v; };
tell('join', () => String(deep((v) => [v])));
tell('deepStrictEqual', () => require('assert').deepStrictEqual(deep((a) => ({ a })), deep((a) => ({ a }))));
tell('isDeepStrictEqual', () => require('util').isDeepStrictEqual(deep((a) => [a]), deep((a) => [a])));
tell('JSON', () => JSON.stringify(deep((v) => [v])));
tell('arrows', () => eval('()=>'.repeat(100_000) + '1'));
tell('brackets', () => eval('['.repeat(100_000) + ']'.repeat(100_000)));
tell('separator', () => Array(1e6).join('x'.repeat(1e4)));
tell('after', () => [1, [2, [3]]].join());
