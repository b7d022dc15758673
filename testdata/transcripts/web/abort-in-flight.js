// abort, close and releaseLock while a write or the start of a sink is under way.
const log = console.log;
const run = async (n, o, act) => {
	let t = 0;
	const L = (...x) => log(n, ...x.map((v) => (v instanceof Error ? v.message : v)), '@', t);
	let done, fail;
	const gate = new Promise((a, b) => {
		done = a;
		fail = b;
	});
	const ws = new WritableStream({
		start() {
			return o.slowStart ? gate : undefined;
		},
		write(x) {
			L('write', x);
			return o.slowStart ? undefined : gate;
		},
		close() {
			L('close');
			return o.slowClose;
		},
		abort(r) {
			L('abort', r);
		},
	});
	const w = ws.getWriter();
	w.closed.then(
		() => L('closed'),
		(e) => L('closed rej', e),
	);
	const P = (k, p) =>
		p.then(
			(v) => L(k, 'ok', v),
			(e) => L(k, 'rej', e),
		);
	P('w1', w.write(1));
	P('w2', w.write(2));
	P('ready', w.ready);
	await new Promise(setImmediate);
	act(w, P, L, ws);
	await new Promise(setImmediate);
	t = 0;
	L('finishing');
	if (o.fail) fail('F');
	else done();
	for (let i = 0; i < 12; i++) {
		await null;
		t++;
	}
	await new Promise(setImmediate);
	P('ready2', w.ready);
	await null;
	await null;
};
(async () => {
	for (const slowStart of [false, true])
		for (const fail of [false, true]) {
			const n = `${slowStart} ${fail}`;
			await run(n + ' abort', { slowStart, fail }, (w, P) => P('abort', w.abort('A')));
			await run(n + ' abort2', { slowStart, fail }, (w, P) => {
				P('abort', w.abort('A'));
				P('abort2', w.abort('B'));
			});
			await run(n + ' close', { slowStart, fail }, (w, P) => P('close', w.close()));
			await run(n + ' close abort', { slowStart, fail }, (w, P) => {
				P('close', w.close());
				P('abort', w.abort('A'));
			});
			await run(n + ' abort close', { slowStart, fail }, (w, P) => {
				P('abort', w.abort('A'));
				P('close', w.close());
			});
			await run(n + ' abort write', { slowStart, fail }, (w, P) => {
				P('abort', w.abort('A'));
				P('w3', w.write(3));
			});
			await run(n + ' release', { slowStart, fail }, (w, P, L, ws) => {
				w.releaseLock();
				P('abort', ws.abort('A'));
			});
			await run(n + ' nothing', { slowStart, fail }, (w, P) => {});
		}
})();
