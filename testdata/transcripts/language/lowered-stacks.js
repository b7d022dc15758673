// Places in stacks, texts and words that look like newer syntax but are not.
// stderr: compare
const place = (err) => err.stack.split('\n').slice(0, 3).map((line) => line.replace(/\(.*[\\/]/, '(')).join('\n');

async function* gen() { /* for await ( */ yield place(new Error('in gen')) }
class A { async *m(){ const x = 'é😀'; yield place(new Error('in m')) } }
const o = { async *k() { yield [1, 2].map(() => place(new Error('in k')))[0] }, l() { return place(new Error('in l')) } };

console.log('for await (x of y) import(z)', `for await (${'x'} of`, /import(x)/.source, "async *a() {}", { import(x) { return x } }.import(1));

(async () => {
	for await (const s of gen()) console.log(s);
	for await (const s of new A().m()) console.log(s);
	for await (const s of o.k()) console.log(s); console.log(o.l());
	const text = String(async () => { for await (const x of []) await import('fs') });
	console.log(text);
	for await (const x of [1]) undefined.x;
})();
