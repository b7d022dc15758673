const s = process.stdout;
s.on('drain', () => console.log('never'));
console.log(s === process.stdout, s.fd, process.stderr.fd, s.isTTY, s._isStdio, s.writable, s.readable, s instanceof require('stream').Writable, s.constructor.name);
console.log(Object.getOwnPropertyDescriptor(process, 'stdout').get.name, Object.getOwnPropertyDescriptor(process, 'stdin').get.name);
console.log(s.write('a\n', () => console.log('callback a')), s.writableLength);
s.write('b\n', 'utf8', () => console.log('callback b'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('microtask'));
for (const chunk of [5, null, undefined, {}, ['x'], new Uint8Array([65, 10])]) {
  try { console.log(s.write(chunk)); } catch (e) { console.log(e.name, e.code, e.message); }
}
s.write('ff'.replace(/f/g, '4') + '0a', 'hex');
s.write('h\u00e9\n', 'latin1');
s.write('');
try { s.write('x\n', 'no encoding'); } catch (e) { console.log(e.name, e.code, e.message); }
s.cork();
s.write('1\n');
s.write('2\n');
process.stderr.write('before the corked\n');
s.uncork();
process.stderr.write('on stderr\n', () => console.log('callback stderr'));
const write = s.write;
const seen = [];
s.write = function (chunk, ...rest) { seen.push(typeof chunk, rest.length); return write.call(this, chunk, ...rest); };
console.log('through a patched write');
s.write = write;
console.log(seen);
