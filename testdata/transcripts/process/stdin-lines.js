// Standard input piped in, as a stream with an encoding.
// stdin: "first line\nsecond line\nno newline at the end é"
'use strict';

let text = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => { text += chunk; });
process.stdin.on('end', () => {
  text.split('\n').forEach((line, i) => console.log(i, JSON.stringify(line)));
});
process.stdin.on('close', () => console.log('close'));
console.log(process.stdin.fd, process.stdin.isTTY);
