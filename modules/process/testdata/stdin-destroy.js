// stdin: "text"
const s = process.stdin;
s.on('data', (d) => { console.log('data', d.length); s.destroy(); });
s.on('end', () => console.log('never'));
s.on('close', () => console.log('close', s.destroyed));
