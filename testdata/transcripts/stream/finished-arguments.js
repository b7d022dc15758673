// The arguments of finished.
'use strict';

const { Readable, Writable, finished, promises } = require('stream');
const EventEmitter = require('events');

function attempt(title, f) {
  try {
    console.log(title, typeof f());
  } catch (err) {
    console.log(title, err.name, err.code, err.message);
  }
}
const stream = new Readable({ read() {} });
const callback = () => {};
attempt('nothing', () => finished());
attempt('object', () => finished({}, callback));
attempt('null', () => finished(null, callback));
attempt('emitter', () => finished(Object.assign(new EventEmitter(), { readable: true }), callback));
attempt('no callback', () => finished(stream));
attempt('string callback', () => finished(stream, 'foo'));
attempt('string callback after options', () => finished(stream, {}, 'foo'));
attempt('string options', () => finished(stream, 'foo', callback));
attempt('null options', () => finished(stream, null, callback));
attempt('undefined options', () => finished(stream, undefined, callback));
attempt('array options', () => finished(stream, [], callback));
attempt('signal', () => finished(stream, { signal: 'foo' }, callback));
attempt('null signal', () => finished(stream, { signal: null }, callback));
attempt('cleanup', () => promises.finished(stream, { cleanup: 2 }));
attempt('null cleanup', () => promises.finished(new Writable(), { cleanup: null }));
promises.finished({}).catch((err) => console.log('rejected', err.code, err.message));
promises.finished(stream, { signal: 1 }).catch((err) => console.log('rejected', err.code, err.message));
