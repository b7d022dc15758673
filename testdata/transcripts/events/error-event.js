// 'error' without a listener is thrown; values that are no errors are wrapped.
'use strict';

const EventEmitter = require('events');

const emitter = new EventEmitter();
for (const value of [new TypeError('mine'), undefined, null, false, 42, 'text', { a: 1 }, [1, 'b'], Symbol('s')]) {
  try {
    emitter.emit('error', value);
  } catch (err) {
    console.log(err === value, err.name, err.code, err.message, 'context' in err ? err.context : '');
  }
}
try {
  emitter.emit('error');
} catch (err) {
  console.log(err.message);
}

emitter.on('error', (err, extra) => console.log('listener', err, extra));
console.log(emitter.emit('error', 'text', 'more'));
