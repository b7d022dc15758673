// An import is the variable of the other module, and cannot be assigned to.
import get, { count, increment, fixed, hoisted, Thing, shown, 'a string name' as text } from './lib/counter.mjs';
console.log(count, get());
increment();
console.log(count, get());
console.log(fixed, hoisted, new Thing(), shown, text);
for (const assign of [() => { count = 1 }, () => { count++ }, () => { count += 1 }, () => { [count] = [1] }, () => { ({ count } = { count: 1 }) },
	() => { for (count of [1]); }, () => { get = 1 }, () => { ({ a: count = 2 } = {}) }, () => { count ??= 1 }, () => { count &&= 1 }]) {
	try {
		assign();
		console.log('assigned');
	} catch (err) {
		console.log(String(err));
	}
}
console.log(count, typeof count, typeof increment);
