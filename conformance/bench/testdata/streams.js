// Chunks through streams of a script's own, in the way that its argument names. Prints
// how many there were.
const { Readable, Writable, Transform } = require('stream');

const chunks = 200000, chunk = Buffer.alloc(64);
function source() {
  let left = chunks;
  return new Readable({ read() { this.push(left-- > 0 ? chunk : null); } });
}
const sink = () => new Writable({ write(data, encoding, callback) { callback(); } });
const through = () => new Transform({ transform(data, encoding, callback) { callback(null, data); } });
const done = () => console.log(chunks);

switch (process.argv[2]) {
  case 'data': source().on('data', () => {}).on('end', done); break;
  case 'pipe': source().pipe(sink()).on('finish', done); break;
  case 'transform': source().pipe(through()).pipe(sink()).on('finish', done); break;
}
