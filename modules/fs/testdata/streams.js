// ReadStream and WriteStream: their events, and what they have read and written.
const fs = require('fs');
const { open } = fs.promises;
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const input = tmp + '/in';
const output = tmp + '/out';
fs.writeFileSync(input, '0123456789');
const plain = (text) => String(text).replaceAll(tmp, '');

// watch prints the events of a stream and its state at each.
function watch(name, stream) {
  const { emit } = stream;
  stream.emit = function (event, ...args) {
    const [arg] = args;
    if (typeof event !== 'string') return emit.call(this, event, ...args);
    const shown = arg === undefined ? '' : typeof arg === 'number' ? 'number' : plain(arg.message ?? arg);
    const fd = stream.fd === null ? null : typeof stream.fd;
    console.log(name, event, shown, fd, stream.bytesRead ?? stream.bytesWritten, stream.destroyed, stream.closed, stream.pending);
    return emit.call(this, event, ...args);
  };
  return stream;
}
const closed = (stream) => new Promise((resolve) => stream.once('close', resolve));
const event = (emitter, name) => new Promise((resolve) => emitter.once(name, resolve));
const content = () => fs.readFileSync(output, 'utf8');
const ignore = () => {};

async function reading() {
  console.log('-- encoding');
  let r = watch('r', fs.createReadStream(input, { highWaterMark: 4, encoding: 'latin1' }));
  r.on('data', (text) => console.log('data', text));
  await closed(r);
  console.log('-- part');
  r = watch('r', fs.createReadStream(input, { start: 3, end: 6 })).on('data', ignore);
  await closed(r);
  console.log(r.pos, r.start, r.end);
  console.log('-- destroyed before it is open');
  r = watch('r', fs.createReadStream(input)).on('error', ignore);
  r.destroy(new Error('reason'));
  await closed(r);
  console.log('-- missing');
  r = watch('r', fs.createReadStream(tmp + '/none'));
  r.on('error', (err) => console.log(err.stack === `Error: ${err.message}`, err.errno, err.code, err.syscall, plain(err.path)));
  await closed(r);
  console.log('-- missing, stays');
  r = watch('r', fs.createReadStream(tmp + '/none', { autoClose: false }));
  await event(r, 'error');
  console.log(r.autoClose, r.destroyed);
  r.autoClose = true;
  console.log(r.autoClose, r._readableState.autoDestroy);
  console.log('-- no close at the end');
  r = watch('r', fs.createReadStream(input, { autoClose: false })).resume();
  await event(r, 'end');
  r.destroy();
  await closed(r);
  console.log('-- descriptor');
  let fd = fs.openSync(input);
  r = watch('r', fs.createReadStream(null, { fd, start: 3, end: 6 })).on('data', ignore);
  await closed(r);
  console.log(r.path, r.flags, r.mode);
  fd = fs.openSync(input);
  fs.readSync(fd, Buffer.alloc(2));
  r = watch('r', fs.createReadStream('any', { fd, end: 6 })).on('data', ignore);
  await closed(r);
  console.log('-- folder');
  r = watch('r', fs.createReadStream(tmp)).resume().on('error', ignore);
  await closed(r);
  console.log('-- no such descriptor');
  r = watch('r', fs.createReadStream(null, { fd: 9999 })).resume().on('error', (err) => console.log(err.syscall));
  await closed(r);
}

async function writing() {
  console.log('-- write');
  let w = watch('w', fs.createWriteStream(output));
  w.write('a', () => console.log('written'));
  w.write('b');
  w.end(() => console.log('ended'));
  await closed(w);
  console.log(content(), w.path === output, w.flags, w.mode, w.pos, w.flush);
  console.log('-- close');
  w = watch('w', fs.createWriteStream(output));
  w.write('a');
  w.close((...args) => console.log('closed', args));
  await closed(w);
  w.close((...args) => console.log('closed again', args));
  w.close();
  console.log('-- destroyed while it is opened');
  w = watch('w', fs.createWriteStream(output));
  w.on('open', () => {
    w.write('a', (err) => console.log('write', err.code));
    w.destroy();
  });
  await closed(w);
  console.log('-- in the middle');
  fs.writeFileSync(output, '0123456789');
  w = watch('w', fs.createWriteStream(output, { flags: 'r+', start: 3 }));
  w.write('X');
  w.write('Y');
  w.end('Z');
  await closed(w);
  console.log(content(), w.pos);
  console.log('-- missing');
  w = watch('w', fs.createWriteStream(tmp + '/no/ne')).on('error', ignore);
  w.write('a', (err) => console.log('write', err.code));
  w.end((err) => console.log('end', err.code));
  await closed(w);
  console.log('-- flush, append');
  w = watch('w', fs.createWriteStream(output, { flush: true, flags: 'a', encoding: 'hex' }));
  w.end('6161');
  await closed(w);
  console.log(content());
  console.log('-- read only');
  w = watch('w', fs.createWriteStream('', { fd: fs.openSync(input) })).on('error', ignore);
  w.write('a', (err) => console.log('write', err.code));
  await closed(w);
  console.log('-- destroySoon');
  w = watch('w', fs.createWriteStream(output));
  w.write('soon');
  w.destroySoon();
  await closed(w);
}

async function handles() {
  console.log('-- handle');
  const named = async (...args) => {
    const handle = await open(...args);
    return handle.on('close', () => console.log('handle close'));
  };
  let handle = await named(input);
  let s = watch('r', handle.createReadStream({ start: 2, end: 6, encoding: 'utf8' })).on('data', ignore);
  await closed(s);
  console.log(handle.fd, s.path, s.flags);
  handle = await named(input);
  s = watch('r', handle.createReadStream({ autoClose: false })).on('data', ignore);
  await event(s, 'end');
  console.log(handle.fd > 0);
  await handle.close();
  console.log(handle.fd);
  handle = await named(input);
  s = watch('r', handle.createReadStream());
  const done = handle.close();
  console.log(handle.fd > 0);
  await closed(s);
  await done;
  console.log(handle.fd);
  handle = await named(output, 'w');
  s = watch('w', handle.createWriteStream({ flush: true }));
  s.write('abc');
  s.end('def');
  await closed(s);
  console.log(handle.fd, content());
  handle = await named(input);
  s = watch('w', fs.createWriteStream('x', { fd: handle })).on('error', (err) => console.log(err.syscall));
  s.write('abc');
  await closed(s);
  console.log(handle.fd);
}

async function overrides() {
  console.log('-- functions of the script');
  let reads = 0;
  const virtual = {
    open(...args) { console.log('open', args.slice(0, 3), args.length); args.at(-1)(null, 77); },
    read(fd, buffer, offset, length, position, callback) {
      console.log('read', fd, buffer.length, offset, length, position);
      if (reads++ === 2) return callback(null, 0, buffer);
      buffer.write('hey');
      callback(null, 3, buffer);
    },
    write(fd, buffer, offset, length, position, callback) {
      console.log('write', fd, buffer.length, offset, length, position);
      callback(null, Math.min(length, 2), buffer);
    },
    close(fd, callback) { console.log('close', fd); callback(); },
  };
  let s = watch('r', fs.createReadStream('virtual', { fs: virtual, highWaterMark: 10 })).on('data', ignore);
  await closed(s);
  s = watch('w', fs.createWriteStream('virtual', { fs: virtual }));
  s.write('abc');
  s.write('defgh');
  s.end();
  await closed(s);
  console.log(s._writev);
  const { open, close } = virtual;
  s = watch('w', fs.createWriteStream('virtual', { fs: { open, close, writev(fd, list, position, callback) {
    console.log('writev', list.length, position);
    callback(null, 4, list);
  } } }));
  s.write('abc');
  s.write('defgh');
  s.end();
  await closed(s);
  console.log(s._write, s.pos);
  s = watch('w', fs.createWriteStream('virtual', { fs: { open, close, write: (fd, buffer, ...args) => args.at(-1)(Object.assign(new Error('again'), { code: 'EAGAIN' }), 0, buffer) } }));
  s.on('error', (err) => console.log(err.name, err.code, err.message)).write('x');
  await closed(s);

  console.log('-- functions of node:fs that are replaced');
  const { read, writev } = fs;
  fs.read = (...args) => { console.log('read', args.length, args[4]); return read(...args); };
  fs.writev = (...args) => { console.log('writev', args[1].length, args[2]); return writev(...args); };
  s = watch('r', fs.createReadStream(input)).on('data', ignore);
  await closed(s);
  s = fs.createWriteStream(output);
  for (let i = 0; i < 10; i++) s.write(String(i));
  s.end();
  await closed(s);
  console.log(content(), s.bytesWritten);
  Object.assign(fs, { read, writev });

  console.log('-- a method open of the script');
  class Opening extends fs.ReadStream {
    open() {
      console.log('open', plain(this.path));
      fs.open(this.path, 'r', (err, fd) => {
        if (err) return this.emit('error', err);
        this.fd = fd;
        this.emit('open', fd);
      });
    }
  }
  s = watch('r', new Opening(input)).on('data', ignore);
  await closed(s);
  s = watch('r', new Opening(tmp + '/none')).on('error', ignore);
  await closed(s);
}

async function classes() {
  console.log('-- classes');
  const { ReadStream } = fs;
  class Mine extends ReadStream {}
  fs.ReadStream = Mine;
  let s = fs.createReadStream(input);
  console.log(s instanceof Mine, fs.FileReadStream === ReadStream);
  s.destroy();
  await closed(s);
  fs.ReadStream = ReadStream;
  s = fs.ReadStream(input);
  console.log(s instanceof ReadStream);
  await closed(s.destroy());
  function Old(path) { fs.WriteStream.call(this, path); }
  require('util').inherits(Old, fs.WriteStream);
  s = watch('old', new Old(output));
  s.end('x');
  await closed(s);
  s = fs.createReadStream(input, { highWaterMark: 3 }).pipe(fs.createWriteStream(output));
  await closed(s);
  console.log(content(), s.bytesWritten);
  process.once('warning', (warning) => console.log(warning.name, warning.code, warning.message));
  s.open();
}

(async () => {
  await reading();
  await writing();
  await handles();
  await overrides();
  await classes();
  fs.rmSync(tmp, { recursive: true });
})();
