// pipe to what is no stream, and read with sizes of other types.
const { Readable } = require('stream');
for (const dest of [undefined, null, 5, 'x', {}, { on() { return this } }]) {
  try {
    console.log(new Readable({ read() {} }).pipe(dest));
  } catch (error) {
    console.log(error.name, error.message);
  }
}
for (const size of [2n, -1n, '2', ' 3x', true, [2], { valueOf: () => 2, toString: () => '1' }]) {
  const readable = new Readable({ read() {} });
  readable.push('abcdef');
  console.log(typeof size, String(readable.read(size)), readable.readableLength);
}
