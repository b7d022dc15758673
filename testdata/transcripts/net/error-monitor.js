// events.errorMonitor on sockets and servers, before and after 'error' listeners, and what a monitor does to these.
'use strict';
const net = require('net');
const { errorMonitor } = require('events');

const made = { socket: () => new net.Socket(), server: () => net.createServer() };
for (const [name, make] of Object.entries(made)) {
  for (const first of [true, false]) {
    const emitter = make();
    if (first) emitter.on(errorMonitor, (e) => console.log(name, 'monitor', e.message));
    emitter.on('error', (e) => console.log(name, 'error', e.message));
    if (!first) emitter.on(errorMonitor, (e) => console.log(name, 'monitor', e.message));
    console.log(name, emitter.emit('error', new Error('first')));
    console.log(name, emitter.emit('error', new Error('second')));
  }
  const acts = {
    'removes all': (emitter) => emitter.removeAllListeners(),
    'removes those of errors': (emitter) => emitter.removeAllListeners('error'),
    'removes one': (emitter, listener) => emitter.off('error', listener),
    'adds one': (emitter) => emitter.on('error', () => console.log('added')),
  };
  for (const [what, act] of Object.entries(acts)) {
    const emitter = make();
    const listener = () => console.log('heard');
    emitter.on('error', listener);
    emitter.on(errorMonitor, () => act(emitter, listener));
    try {
      console.log(name, what, emitter.emit('error', new Error('x')));
    } catch (e) {
      console.log(name, what, 'thrown', e.message);
    }
  }
}

const socket = new net.Socket();
socket.on(errorMonitor, (e) => console.log('monitor', e.message));
socket.on('error', (e) => console.log('error', e.message));
socket.on('close', (hadError) => console.log('close', hadError));
socket.destroy(new Error('destroyed'));

net.connect(1, '127.0.0.1')
  .on(errorMonitor, (e) => console.log('monitor', e.code))
  .on('error', (e) => console.log('error', e.code));
