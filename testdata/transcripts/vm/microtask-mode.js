// A context with microtaskMode 'afterEvaluate' runs its promises before a script returns.
const vm = require('vm');
const log = [];
const own = { microtaskMode: 'afterEvaluate' };
Promise.resolve().then(() => log.push('outside'));
vm.runInNewContext('Promise.resolve().then(() => log.push(1)).then(() => log.push(2)); log.push(0)', { log }, own);
console.log(log);
vm.runInNewContext('(async () => { await null; log.push("a"); await null; log.push("b"); })()', { log }, own);
console.log(log);
const context = vm.createContext({ log }, own);
new vm.Script('Promise.reject(1).catch(() => log.push("caught"))').runInContext(context);
console.log(log);
vm.runInNewContext('Promise.resolve().then(() => log.push("later"))', { log });
console.log(log);
try {
	vm.runInNewContext('const loop = () => Promise.resolve().then(loop); loop();', {}, { ...own, timeout: 20 });
} catch (e) {
	console.log(e.code, e.message);
}
process.nextTick(() => console.log(log));
setImmediate(() => console.log(log));
