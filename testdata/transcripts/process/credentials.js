// Users and groups that are none.
'use strict';
const text = (f) => { try { return f() } catch (e) { return `${e.name} ${e.code}: ${e.message}` } };
const unknown = 'sluice-no-such-name';
for (const f of ['setuid', 'seteuid', 'setgid', 'setegid']) for (const v of [undefined, null, {}, [], true, () => {}, unknown, '', NaN, -1, 1.5, 2 ** 32, Infinity]) console.log(f, v, text(() => process[f](v)));
for (const v of [[], [undefined, 0], [null, 0], [{}, 1], [0], ['root', undefined], ['root', null], ['root', {}], ['root', unknown], [-1, 0], [1.5, 0]]) console.log('initgroups', v, text(() => process.initgroups(...v)));
for (const v of [undefined, null, 1, 'x', {}, [1, -1], [null], [undefined], [1, unknown], [{}], [1.5], [2 ** 32]]) console.log('setgroups', v, text(() => process.setgroups(v)));
const groups = process.getgroups();
console.log(Array.isArray(groups), groups.every(Number.isInteger), groups.includes(process.getegid()) || groups.length >= 0);
console.log([process.getuid(), process.geteuid(), process.getgid(), process.getegid()].every(Number.isInteger));
