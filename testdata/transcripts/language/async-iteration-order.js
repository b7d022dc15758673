// The microtasks that async iteration takes, beside promises that count them.
const log = [];
let ticks = Promise.resolve();
for (let i = 0; i < 60; i++) ticks = ticks.then(() => log.push(i));

const thenable = { then(f) { f('thenable') } };
async function* plain() { log.push('begin'); yield 1; log.push('after 1'); yield 2; log.push('after 2'); return 3 }
async function* awaits() { await null; log.push('awaited'); yield Promise.resolve('p'); log.push('yielded'); yield thenable; try { yield 'last' } finally { await null; log.push('cleaned') } }
async function* delegates() { const r = yield* plain(); log.push(`result ${r}`); yield* [Promise.resolve('sync')] }

async function run(name, iterable, stop) {
	for await (const x of iterable) { log.push(`${name} ${x}`); if (x === stop) break }
	log.push(`${name} done`);
}

Promise.all([
	run('plain', plain()), run('awaits', awaits(), 'last'), run('delegates', delegates()), run('array', ['x', Promise.resolve('y'), thenable]),
	plain().return('r').then((r) => log.push(`return ${r.value}`)),
	plain().throw('t').catch((t) => log.push(`throw ${t}`)),
	(async () => { const g = plain(); g.next().then(() => log.push('n1')); g.return('q').then(() => log.push('n2')); g.next().then(() => log.push('n3')) })(),
]).then(() => setImmediate(() => console.log(log.join('\n'))));
