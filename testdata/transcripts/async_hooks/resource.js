// AsyncResource: ids, scopes, bind and the checks of its arguments.
const { AsyncLocalStorage, AsyncResource, executionAsyncId, triggerAsyncId, executionAsyncResource } = require('async_hooks');
const resource = new AsyncResource('Test', { triggerAsyncId: 12345 });
console.log(resource.triggerAsyncId(), resource.asyncId() > 1);
const result = resource.runInAsyncScope(function (...args) {
	console.log(executionAsyncId() === resource.asyncId(), triggerAsyncId(), executionAsyncResource() === resource);
	const inner = new AsyncResource('Inner');
	console.log(inner.triggerAsyncId() === resource.asyncId());
	inner.runInAsyncScope(() => console.log(executionAsyncId() === inner.asyncId(), triggerAsyncId() === resource.asyncId()));
	return [this.name, ...args];
}, { name: 'receiver' }, 1, 2);
console.log(result, executionAsyncId(), triggerAsyncId());
try {
	resource.runInAsyncScope(() => { throw new Error('from the scope'); });
} catch (err) {
	console.log(err.message, executionAsyncId());
}
console.log(resource.emitDestroy() === resource, resource.emitDestroy() === resource);
console.log(new AsyncResource('Number', 7).triggerAsyncId(), new AsyncResource('Default').triggerAsyncId());

const als = new AsyncLocalStorage();
const kept = als.run('kept', () => new AsyncResource('Kept'));
als.run('other', () => kept.runInAsyncScope(() => console.log(als.getStore())));
kept.runInAsyncScope(() => als.enterWith('entered'));
kept.runInAsyncScope(() => console.log(als.getStore()));
console.log(als.getStore());

const bound = kept.bind(function (a, b, c) { return [this.name, a, b, executionAsyncId() === kept.asyncId()]; });
console.log(bound.length, bound.call({ name: 'caller' }, 1, 2));
const fixed = AsyncResource.bind(function (a) { return [this.name, a]; }, 'Fixed', { name: 'fixed' });
console.log(fixed.length, fixed.call({ name: 'caller' }, 1));

for (const f of [
	() => new AsyncResource(),
	() => new AsyncResource(5),
	() => new AsyncResource('x', { triggerAsyncId: -2 }),
	() => new AsyncResource('x', { triggerAsyncId: 1.5 }),
	() => new AsyncResource('x', { triggerAsyncId: '1' }),
	() => new AsyncResource('x', null),
	() => AsyncResource.bind(5),
	() => AsyncResource.bind(),
	() => resource.bind(5),
	() => resource.runInAsyncScope(5),
	() => resource.runInAsyncScope(),
]) {
	try {
		f();
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
}
