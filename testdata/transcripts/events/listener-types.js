// A listener has to be a function.
'use strict';

const EventEmitter = require('events');

const emitter = new EventEmitter();
for (const method of ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener', 'off', 'removeListener']) {
  for (const listener of [undefined, 'text']) {
    try {
      emitter[method]('event', listener);
      console.log(method, 'accepts', listener);
    } catch (err) {
      console.log(method, err.name, err.code, err.message);
    }
  }
}
try {
  emitter.on('event', null);
} catch (err) {
  console.log(err instanceof TypeError, Object.keys(err), String(err));
}
