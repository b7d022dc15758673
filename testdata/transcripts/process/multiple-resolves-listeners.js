// Only calls that are made while somebody listens are told.
'use strict';

const again = (value) => new Promise((resolve) => { resolve('first'); resolve(value); });

again('nobody listens');
process.once('multipleResolves', (type, promise, value) => console.log('once', type, promise, value));
again('one listens');
process.nextTick(() => {
  again('nobody any more');
  const listener = (type, promise, value) => {
    console.log('gone after', value);
    process.off('multipleResolves', listener);
  };
  process.on('multipleResolves', listener);
  again('a');
  again('b');
  setImmediate(thrown);
});

function thrown() {
  process.on('uncaughtException', (error, origin) => console.log('uncaught', error.message, origin));
  process.once('multipleResolves', (type, promise, value) => { throw new Error(value); });
  again('listeners may throw');
  process.on('exit', () => console.log('exit'));
}
