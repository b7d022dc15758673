const text = (f) => { try { return f(); } catch (e) { return `${e.name} ${e.code} ${e.errno} ${e.syscall}: ${e.message}`; } };
for (const args of [['SIGTERM'], [null], [undefined], [NaN], [Infinity], [0, 'test'], [0, 987], [0, 0], ['0', 0], [process.pid, 0], [999999999, 0], [0, {}], [1.5, 0], ['abc', 0], [0, -1]]) {
  console.log(text(() => process.kill(...args)));
}
process._kill = (pid, signal) => { console.log('_kill', pid === process.pid ? 'self' : pid, signal); return 0; };
process.kill(process.pid, 'SIGHUP');
process.kill(0);
process.kill(-1, 5);
process.kill('7', undefined);
process.kill(0, null);
process._kill = () => -3;
console.log(text(() => process.kill(5)));
