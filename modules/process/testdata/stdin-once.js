// stdin: "text"
process.stdin.once('data', (d) => { console.log('data', d.length); process.stdin.pause(); });
process.on('exit', () => console.log('exit'));
