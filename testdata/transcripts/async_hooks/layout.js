// The names, lengths and flags of what the module has.
const hooks = require('async_hooks');
const { AsyncLocalStorage, AsyncResource } = hooks;
function show(name, object) {
	for (const key of Object.getOwnPropertyNames(object).sort()) {
		const d = Object.getOwnPropertyDescriptor(object, key);
		const what = typeof d.value === 'function' ? `${d.value.name}/${d.value.length}` : typeof d.value;
		console.log(name, key, what, d.writable, d.enumerable, d.configurable);
	}
}
show('async_hooks', hooks);
show('AsyncLocalStorage', AsyncLocalStorage);
show('AsyncLocalStorage.prototype', AsyncLocalStorage.prototype);
show('AsyncResource', AsyncResource);
show('AsyncResource.prototype', AsyncResource.prototype);
console.log(hooks.asyncWrapProviders, Object.isFrozen(hooks.asyncWrapProviders));
