// stdin: "h\u00e9llo"
const s = process.stdin;
s.setEncoding('utf8');
let text = '';
s.on('readable', () => { for (let c; (c = s.read()) !== null;) text += c; });
s.on('end', () => console.log('end', text));
s.on('close', () => console.log('close'));
