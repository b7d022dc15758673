// What process.cpuUsage and its kin take.
'use strict';
const text = (f) => { try { return f() } catch (e) { return `${e.name} ${e.code}: ${e.message}` } };
for (const v of [1, '', true, null, [], {}, { user: 'a' }, { user: 3, system: 'b' }, { user: null, system: 2 }, { user: 3, system: null }, { user: -1, system: 2 },
  { user: 3, system: -2 }, { user: Infinity, system: 2 }, { user: 3, system: Infinity }, { user: -Infinity, system: 2 }, { user: 3, system: -Infinity }, { user: NaN, system: 1 }, { user: 2 ** 53, system: 1 }]) console.log(v, text(() => typeof process.cpuUsage(v)));
const a = process.cpuUsage();
for (let i = 0, end = Date.now() + 20; Date.now() < end; i++);
const b = process.cpuUsage(), c = process.cpuUsage(a);
console.log(Object.keys(a), b.user >= a.user, b.system >= a.system, c.user >= 0 && c.system >= 0, Number.isInteger(c.user), c.user + c.system <= 10e6);
for (const v of [1, [1], [1, 2, 3], 'x', {}, [1, 'x'], null]) console.log(v, text(() => typeof process.hrtime(v)));
console.log(text(() => process.hrtime([0, 0]).length), typeof process.hrtime.bigint(), process.hrtime.bigint() <= process.hrtime.bigint());
console.log(text(() => process.uptime() > 0), text(() => process.constrainedMemory() === undefined || process.constrainedMemory() > 0));
console.log(process.release.name, process.release.lts, process.ppid > 0, process.pid !== process.ppid);
