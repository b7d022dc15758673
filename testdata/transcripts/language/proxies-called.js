// Proxies of functions: arguments that a trap keeps or changes, what this is, traps that come and go.
const util = require('util');
const calls = [];
const spy = new Proxy(function named(a, b) { return [this?.name, a, b, new.target?.name] }, {
	apply(target, self, args) { calls.push(args); return Reflect.apply(target, self, args) },
	construct(target, args, newTarget) { calls.push(args); return Reflect.construct(target, args, newTarget) },
});
spy(1, 2);
spy.call({ name: 'o' }, 3, 4, 5);
spy(...[6, 7]);
new spy(8, 9);
Reflect.apply(spy, null, [10]);
spy();
console.log(calls, calls.map((args) => [Array.isArray(args), args.length]));
const longer = new Proxy((...all) => all.join(), { apply(target, self, args) { args.push('a', 'b', 'c'); args.unshift(0); const more = [1, 2, 3].map((x) => x * 2); return target(...args) + more } });
console.log(longer(1, 2), longer(), [longer(3), longer(4)]);
const shorter = new Proxy(Math.max, { apply(target, self, args) { args.length = 1; return target(...args) } });
console.log(shorter(1, 5, 9), [3, 1, 2].map(shorter));
class Counter {
	count = 0;
	apply(target, self, args) { this.count++; return target.apply(self, args) }
	get(target, key, receiver) { this.last = key; return Reflect.get(target, key, receiver) }
	has(target, key) { this.has_ = key; return true }
}
const counter = new Counter(), counted = new Proxy((x) => x + 1, counter);
console.log(counted(1), counted(2), counted.length, 'q' in counted, { ...counter });
const handler = {}, changing = new Proxy((x) => x, handler);
console.log(changing(1));
handler.apply = (target, self, args) => ['first', ...args];
console.log(changing(1));
handler.apply = (target, self, args) => ['second', ...args];
console.log(changing(1));
delete handler.apply;
console.log(changing(1));
Object.setPrototypeOf(handler, { apply: () => 'inherited' });
console.log(changing(1));
handler.apply = null;
console.log(changing(1));
handler.apply = 5;
try { changing(1) } catch (e) { console.log(e.name) }
const nested = new Proxy(new Proxy((...a) => a, { apply: (t, s, a) => ['inner', a, t(...a)] }), { apply: (t, s, a) => ['outer', a, t(...a, 'more')] });
console.log(nested(1));
const recorded = new Proxy(class A { constructor(...a) { this.a = a } }, new Proxy({}, { get(t, key) { calls.push(key); return t[key] } }));
calls.length = 0;
console.log(new recorded(1, 2), calls.splice(0));
console.log(util.inspect(new Proxy(() => {}, { apply() {} }), { showProxy: true }), typeof spy, spy.name, spy.length);
const { proxy, revoke } = Proxy.revocable((...a) => a, { apply: (t, s, a) => a });
const kept = proxy(1, 2, 3);
revoke();
console.log(kept);
const thrower = new Proxy(() => {}, { apply() { throw new Error('of the trap') } });
try { thrower() } catch (e) { console.log(e.message, e.stack.split('\n').slice(0, 2).map((line) => line.replace(/\(.*\//, '('))) }
for (const make of [() => new Proxy(1, {}), () => new Proxy(() => {}, 1), () => new Proxy(() => {}), () => Proxy(() => {}, {})]) try { make() } catch (e) { console.log(e.message) }
