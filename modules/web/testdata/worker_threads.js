// node:worker_threads in the one thread there is.
const w = require('worker_threads');
const attempt = (f) => {
	try {
		console.log('ok', f());
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
};
for (const name of Object.keys(w)) console.log(name, typeof w[name], w[name]?.name, w[name]?.length);
console.log(w.isMainThread, w.threadId, w.parentPort, w.workerData, w.resourceLimits, w.SHARE_ENV);
console.log(w.MessagePort === MessagePort, w.MessageChannel === MessageChannel, w.BroadcastChannel === BroadcastChannel);
console.log(w.setEnvironmentData('a', 5), w.getEnvironmentData('a'), w.setEnvironmentData('a'), w.getEnvironmentData('a'));
const ab = new ArrayBuffer(4);
console.log(w.markAsUntransferable(ab), w.markAsUntransferable(1), w.markAsUntransferable(null));
attempt(() => structuredClone(ab, { transfer: [ab] }).byteLength);
console.log(ab.byteLength);
attempt(() => w.moveMessagePortToContext());
attempt(() => w.moveMessagePortToContext(new MessageChannel().port1, {}));
w.postMessageToThread(0, 1).catch((err) => console.log(err.code, err.message));
w.postMessageToThread(1, 2).catch((err) => console.log(err.code, err.message));
