// process.stdout and process.stderr are writable streams that stay open.
// stderr: compare
'use strict';

const { Writable } = require('stream');

console.log(process.stdout.write('text\n'), process.stdout.fd, process.stderr.fd, process.stdout.isTTY);
process.stdout.write(Buffer.from('bytes\n'), () => console.log('callback'));
process.stdout.write('c3a9 in hex is é\n', 'utf8');
console.log(process.stdout instanceof Writable, process.stdout.writable, process.stdout.writableObjectMode);
process.stderr.write('on stderr\n');
process.stderr.write('more on stderr\n', () => console.log('stderr callback'));
for (const chunk of [5, null, undefined, {}]) {
  try {
    process.stdout.write(chunk);
  } catch (err) {
    console.log(err.name, err.code);
  }
}
