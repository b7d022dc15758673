// When a pipe that a signal aborts ends the two streams and rejects, in microtasks.
const log = console.log;
const run = async (n, when, o = {}, so = {}, wo = {}) => {
	let t = 0;
	const L = (x) => log(n, x, '@', t);
	const ac = new AbortController();
	const rs = new ReadableStream({
			start() {
				L('start');
			},
			pull() {
				L('pull');
			},
			cancel() {
				L('cancel');
			},
			...so(L),
		}),
		ws = new WritableStream({
			start() {
				L('wstart');
			},
			write(c) {
				L('write ' + c);
			},
			abort() {
				L('abort');
			},
			...wo(L),
		});
	if (o.wait) await new Promise(setImmediate);
	if (when === 'before') ac.abort('sig');
	rs.pipeTo(ws, { signal: ac.signal, ...o }).then(
		() => L('ok'),
		(e) => L('rejected ' + e),
	);
	if (when === 'sync') ac.abort('sig');
	L('called');
	for (let i = 0; i < 14; i++) {
		await null;
		t++;
		if (when === t) {
			L('aborting');
			ac.abort('sig');
		}
	}
	await new Promise(setImmediate);
	t = 'later';
};
const none = () => ({});
(async () => {
	for (const when of ['before', 'sync', 1, 2, 3, 6])
		for (const wait of [true, false]) {
			await run(`${when} ${wait}`, when, { wait }, none, none);
			await run(`${when} ${wait} pA`, when, { wait, preventAbort: true }, none, none);
			await run(`${when} ${wait} pC`, when, { wait, preventCancel: true }, none, none);
			await run(`${when} ${wait} pAC`, when, { wait, preventCancel: true, preventAbort: true }, none, none);
			await run(
				`${when} ${wait} data`,
				when,
				{ wait },
				(L) => ({
					start(c) {
						c.enqueue(1);
						c.enqueue(2);
					},
				}),
				none,
			);
			await run(
				`${when} ${wait} slow`,
				when,
				{ wait },
				(L) => ({
					start(c) {
						c.enqueue(1);
						c.enqueue(2);
					},
				}),
				(L) => ({
					write(c) {
						L('write' + c);
						return new Promise(setImmediate);
					},
				}),
			);
			await run(`${when} ${wait} abort fails`, when, { wait }, none, () => ({
				abort() {
					throw 'abort failed';
				},
			}));
			await run(
				`${when} ${wait} cancel fails`,
				when,
				{ wait },
				() => ({
					cancel() {
						throw 'cancel failed';
					},
				}),
				none,
			);
			await run(
				`${when} ${wait} both fail`,
				when,
				{ wait },
				() => ({
					cancel() {
						throw 'cancel failed';
					},
				}),
				() => ({
					abort() {
						throw 'abort failed';
					},
				}),
			);
			await run(`${when} ${wait} slow abort`, when, { wait }, none, (L) => ({
				abort() {
					L('abort');
					return new Promise(setImmediate);
				},
			}));
		}
})();
