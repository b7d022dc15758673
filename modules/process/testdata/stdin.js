// stdin: "line 1\nline 2\n"
const s = process.stdin;
console.log(s === process.stdin, s.fd, s.isTTY, s.readable, s.readableFlowing, s.isPaused(), typeof s.ref);
for (const event of ['data', 'end', 'close', 'pause', 'resume', 'error']) s.on(event, (d) => console.log(event, event === 'data' ? JSON.stringify(String(d)) : ''));
console.log(s.readableFlowing);
process.nextTick(() => console.log('tick'));
process.on('exit', () => console.log('exit', s.destroyed, s.readableEnded));
