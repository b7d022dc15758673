// Stores that are bound to a channel.
const dc = require('diagnostics_channel');
const { AsyncLocalStorage } = require('async_hooks');
process.on('uncaughtException', (err) => console.log('uncaught', err.message));
const channel = dc.channel('test');
const plain = new AsyncLocalStorage();
const transformed = new AsyncLocalStorage();
const failing = new AsyncLocalStorage();
console.log(channel.runStores({ n: 1 }, function (...args) { return [this.name, ...args, plain.getStore()]; }, { name: 'receiver' }, 1, 2));
channel.bindStore(plain);
channel.bindStore(transformed, (data) => data.n * 2);
channel.bindStore(failing, () => { throw new Error('transform'); });
console.log(channel.hasSubscribers);
channel.subscribe((data) => console.log('published', data, plain.getStore(), transformed.getStore()));
const result = channel.runStores({ n: 2 }, function (...args) {
	setTimeout(() => console.log('later', plain.getStore(), transformed.getStore()), 1);
	return [this.name, ...args, plain.getStore(), transformed.getStore(), failing.getStore()];
}, { name: 'receiver' }, 1, 2);
console.log(result, plain.getStore());
try {
	channel.runStores({ n: 3 }, () => { throw new Error('inside'); });
} catch (err) {
	console.log(err.message, plain.getStore());
}
console.log(channel.unbindStore(plain), channel.unbindStore(plain), channel.unbindStore(transformed));
console.log(channel.runStores({ n: 4 }, () => [plain.getStore(), transformed.getStore()]));
