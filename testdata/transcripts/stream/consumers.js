// stream/consumers: all of a stream as one value.
'use strict';

const consumers = require('stream/consumers');
const { PassThrough, Readable } = require('stream');

const bytes = () => {
  const stream = new PassThrough();
  stream.write('hello');
  setImmediate(() => stream.end('there'));
  return stream;
};
async function show(title, promise) {
  try {
    const value = await promise;
    console.log(title, value && value.constructor.name, value);
  } catch (err) {
    console.log(title, 'rejected', err.name, err.code, err.message);
  }
}

(async () => {
  console.log(Object.keys(consumers));
  await show('text', consumers.text(bytes()));
  await show('buffer', consumers.buffer(bytes()));
  const buffer = await consumers.arrayBuffer(bytes());
  console.log('arrayBuffer', buffer.constructor.name, buffer.byteLength, Buffer.from(buffer).toString());
  await show('json', consumers.json(Readable.from(['{"a":', '[1, 2]}'])));
  await show('text of strings', consumers.text(Readable.from(['a', 'ä', '\u{1f600}'])));
  await show('text of bad bytes', consumers.text(Readable.from([Buffer.from([0x66, 0x6f, 0x6f, 0xed, 0xa0, 0x80])])));
  await show('text of a cut character', consumers.text(Readable.from([Buffer.from([0xe2, 0x82]), Buffer.from([0xac, 0xe2])])));
  await show('text of nothing', consumers.text(Readable.from([])));
  await show('buffer of nothing', consumers.buffer(Readable.from([])));
  await show('text of objects', consumers.text(Readable.from([{}])));
  await show('json of nothing', consumers.json(Readable.from([])).catch((err) => err.name));
  await show('buffer of objects', consumers.buffer(Readable.from([{}])).catch((err) => err.name));
  await show('text of an iterable', consumers.text(['x', 'y']));
  const failing = new Readable({ read() {} });
  failing.destroy(new Error('failed'));
  await show('failing', consumers.text(failing));
})();
