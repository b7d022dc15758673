// A Transform: output by callback and by push, flush at the end, the order of its events.
'use strict';

const { Transform } = require('stream');

const upper = new Transform({
  transform(chunk, encoding, callback) {
    console.log('_transform', String(chunk), encoding);
    if (String(chunk) === 'skip') callback();
    else if (String(chunk) === 'twice') {
      this.push('1:');
      this.push('TWICE');
      callback();
    } else callback(null, String(chunk).toUpperCase());
  },
  flush(callback) {
    console.log('_flush');
    callback(null, 'FLUSHED');
  },
});
upper.on('data', (chunk) => console.log('data', String(chunk)));
for (const name of ['prefinish', 'finish', 'end', 'close']) upper.on(name, () => console.log(name));
upper.write('one', () => console.log('callback one'));
upper.write('skip');
upper.write('twice');
upper.end('last', () => console.log('end callback'));
