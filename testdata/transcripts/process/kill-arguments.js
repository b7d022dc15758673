// What process.kill takes.
'use strict';
const text = (f) => { try { return f() } catch (e) { return `${e.name} ${e.code} ${e.errno} ${e.syscall}: ${e.message}` } };
for (const pid of ['SIGTERM', null, undefined, NaN, Infinity, -Infinity, '', 'x1', {}, [], true, 1.5, '1.5']) console.log(pid, text(() => process.kill(pid, 0)));
for (const signal of ['test', 987, 'SIGTERMX', 'sigterm', '0', -1, 1000, {}, true, 'SIG']) console.log(signal, text(() => process.kill(process.pid, signal)));
for (const signal of [0, 'SIGCONT', 18]) console.log(signal, text(() => process.kill(process.pid, signal)));
console.log(text(() => process.kill(String(process.pid), 0)), text(() => process.kill(0, 0)), text(() => process.kill(2 ** 22 + 5, 0)));
process.on('exit', () => console.log('never'));
process.kill(process.pid, null);
console.log('never');
