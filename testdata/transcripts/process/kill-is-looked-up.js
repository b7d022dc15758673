// process.kill goes through process._kill with the number of the signal.
process._kill = (...args) => { console.log(args); return 0; };
process.kill(0, 'SIGHUP');
process.kill(0);
process.kill(0, undefined);
process.kill(-1, 5);
process.kill('0', 'SIGKILL');
