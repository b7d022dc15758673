// Where something else has the name of an import, that is what the name means.
import get, { count, increment, fixed } from './lib/counter.mjs';
const show = (...values) => console.log(...values);
(function (count) { show(count) })('parameter');
((count) => show(count))('arrow');
(({ count }) => show(count))({ count: 'pattern' });
((a, ...count) => show(count))(1, 2);
{ let count = 'block'; show(count); { show(count) } }
{ function increment() { return 'function' } show(increment()); }
try { throw 'caught' } catch (count) { show(count) }
try { throw { count: 'caught in parts' } } catch ({ count }) { show(count) }
for (let count = 0; count < 1; count++) show('for', count);
for (const count of ['of']) show(count);
for (const count in { in: 1 }) show(count);
switch (1) { case 1: let count = 'switch'; show(count) }
(class fixed { static { show(fixed.name) } });
(function count() { show(typeof count) })();
const f = (a = count, b = () => count) => show(a, b());
f();
const o = { count, increment() { return count }, get fixed() { return fixed }, [count]: 'computed', 'count ': 1 };
show(o, o.increment(), o.fixed);
show(o.count, ((o) => o?.count)({ count: 2 }));
count: for (;;) break count;
show(`${count} ${fixed.a}`, ((x) => { var count = x; return count })('var'));
(() => { show(typeof get); var get; })();
class C { count = count; static fixed = fixed; [`get${count}`]() { return get() } }
show(new C(), C.fixed, new C().get0());
