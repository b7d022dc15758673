// _construct runs on a tick and delays reading, writing and destroying.
'use strict';

const { Duplex } = require('stream');

function make(construct) {
  const duplex = new Duplex({
    construct,
    read() {
      console.log('_read');
      this.push('data');
      this.push(null);
    },
    write(chunk, encoding, callback) {
      console.log('_write', String(chunk));
      callback();
    },
    final(callback) {
      console.log('_final');
      callback();
    },
    destroy(err, callback) {
      console.log('_destroy', err && err.message);
      callback(err);
    },
  });
  duplex.on('data', (chunk) => console.log('data', String(chunk)));
  for (const name of ['end', 'finish', 'close']) duplex.on(name, () => console.log(name));
  duplex.on('error', (err) => console.log('error', err.message));
  return duplex;
}

const good = make((callback) => {
  console.log('_construct');
  setImmediate(() => {
    console.log('constructed');
    callback();
  });
});
good.end('early', () => console.log('end callback'));
console.log('script');
good.on('close', () => {
  console.log('-- failing');
  const bad = make((callback) => callback(new Error('construct failed')));
  bad.write('lost', (err) => console.log('write callback', err.message));
});
