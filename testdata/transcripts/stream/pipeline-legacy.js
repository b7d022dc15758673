// Legacy streams in a pipeline.
'use strict';

const { Readable, Writable, Stream, pipeline } = require('stream');

const sink = (name, fails) => new Writable({ write(chunk, encoding, callback) {
  console.log(name, 'gets', String(chunk));
  callback(fails);
} });
const report = (name) => (err) => console.log(name, 'callback', err && (err.code || err.message));
const legacy = (properties) => Object.assign(new Stream(), properties);

const good = legacy({ readable: true, destroy() { console.log('source destroyed'); } });
pipeline(good, sink('source'), report('source'));
good.emit('data', 'a');
good.emit('end');

for (const method of ['destroy', 'close']) {
  const bad = legacy({ readable: true, [method]() { console.log(method, 'called'); } });
  pipeline(bad, sink(method, new Error('sink')), report(method));
  bad.emit('data', 'a');
}

const middle = legacy({
  readable: true,
  writable: true,
  pause() {},
  resume() {},
  write(chunk) { this.emit('data', `<${chunk}>`); return true; },
  end() { this.emit('end'); this.emit('close'); },
});
pipeline(Readable.from(['b']), middle, sink('middle'), report('middle'));

const last = legacy({ writable: true, write() { return true; }, end() { console.log('last ended'); this.emit('finish'); } });
pipeline(Readable.from(['c']), last, report('last'));

const failing = new Readable({ read() {} });
const stuck = legacy({ writable: true, write() { return true; }, end() {} });
stuck.on('error', (err) => console.log('stuck', 'error', err.message));
pipeline(failing, stuck, report('stuck'));
failing.destroy(new Error('source'));

const noIterator = Readable.from(['d']);
noIterator[Symbol.asyncIterator] = null;
pipeline(noIterator, sink('no iterator'), report('no iterator'));
