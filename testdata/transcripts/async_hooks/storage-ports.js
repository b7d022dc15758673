// Message ports, channels, signals and observers call back with the store of where they were made or registered.
const { AsyncLocalStorage } = require('async_hooks');
const { PerformanceObserver, performance } = require('perf_hooks');
const storage = new AsyncLocalStorage();
const got = (what) => console.log(what, storage.getStore());
const steps = [
	(done) => {
		const { port1, port2 } = storage.run('maker', () => new MessageChannel());
		port2.on('message', () => {
			got('message');
			port1.close();
		});
		port2.on('close', () => {
			got('close');
			done();
		});
		storage.run('sender', () => port1.postMessage(1));
	},
	(done) => {
		const { port1, port2 } = storage.run('maker', () => new MessageChannel());
		port2.onmessage = () => {
			got('onmessage');
			port1.close(done);
		};
		port1.postMessage(1);
	},
	(done) => {
		const [one, two] = storage.run('channels', () => [new BroadcastChannel('c'), new BroadcastChannel('c')]);
		two.onmessage = () => {
			got('BroadcastChannel');
			one.close();
			two.close();
			done();
		};
		one.postMessage(1);
	},
	(done) => {
		const keep = setInterval(() => {}, 1000);
		storage.run('timeout', () => AbortSignal.timeout(1)).onabort = () => {
			got('AbortSignal.timeout');
			clearInterval(keep);
			done();
		};
	},
	(done) => {
		const observer = new PerformanceObserver(() => {
			got('PerformanceObserver');
			observer.disconnect();
			done();
		});
		observer.observe({ type: 'mark' });
		storage.run('mark', () => performance.mark('m'));
	},
	(done) => {
		const target = new EventTarget();
		storage.run('registers', () => target.addEventListener('x', () => got('EventTarget')));
		storage.run('dispatches', () => target.dispatchEvent(new Event('x')));
		done();
	},
];
const next = () => steps.shift()?.(() => storage.exit(() => setImmediate(next)));
next();
