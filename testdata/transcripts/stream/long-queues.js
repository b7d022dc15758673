// Queues that are long take no longer for each chunk: what is read of them, in parts, as one text, and after unshift. And
// lines that come in many pieces.
const { PassThrough, Readable } = require('stream');
const { text } = require('stream/consumers');
const { createInterface } = require('readline');

const many = 60000;
const filled = (put, encoding) => {
  const readable = new Readable({ read() {}, encoding });
  for (let i = 0; i < many; i++) readable[put](String(i % 10));
  return readable;
};
for (const [put, size] of [['push', 1], ['push', 3], ['unshift', 1], ['unshift', 7]]) {
  const readable = filled(put);
  let sum = 0, reads = 0, chunk;
  while ((chunk = readable.read(size)) !== null) {
    reads++;
    for (const byte of chunk) sum += byte - 48;
  }
  console.log(put, size, reads, sum, readable.readableLength);
}
for (const put of ['push', 'unshift']) console.log(put, filled(put, 'utf8').read().slice(0, 12));
{
  const readable = new Readable({ read() {} });
  for (let i = 0; i < 1000; i++) readable[i % 3 === 0 ? 'unshift' : 'push'](String(i % 10));
  console.log(String(readable.read(20)), String(readable.read()).length);
}
text(Readable.from(Array.from({ length: many }, (_, i) => String(i % 10)))).then(async (all) => {
  console.log(all.length, all.slice(-5));
  const input = new PassThrough();
  const lines = [], rl = createInterface({ input }).on('line', (line) => lines.push(line));
  for (let i = 0; i < many; i++) input.write('0123456789');
  input.write('\nnext');
  await new Promise(setImmediate);
  console.log(lines.map((line) => line.length), rl._line_buffer);
  rl._line_buffer = 'changed';
  input.end(' line');
  await new Promise((resolve) => rl.on('close', resolve));
  console.log(lines.slice(1));
});
