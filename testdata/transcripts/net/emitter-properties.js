// What Node keeps in a socket of its listeners and states, and what comes of touching it.
'use strict';
const net = require('net');
const { EventEmitter } = require('events');

const show = (title, value) => console.log(title, value);
const names = (socket) => Reflect.ownKeys(socket._events).map(String).join();
const f = () => {}, g = () => {};

{
  const socket = new net.Socket();
  show('at first', names(socket));
  socket.on('data', f).on('mine', f).once('other', g).on('data', g);
  show('with listeners', names(socket));
  show('count', socket._eventsCount);
  show('data', socket._events.data.length);
  socket.off('data', f).off('mine', f);
  show('fewer', [names(socket), socket._eventsCount, typeof socket._events.data, socket._events.mine]);
  show('names', socket.eventNames().map(String).join());
  socket.removeAllListeners('other');
  show('and fewer', [names(socket), socket._eventsCount]);
  socket.removeAllListeners();
  show('none', [names(socket), socket._eventsCount, socket.listenerCount('end')]);
}
{
  const socket = new net.Socket();
  const seen = [];
  socket.on('newListener', (name) => seen.push('+' + String(name)));
  socket.on('removeListener', (name) => seen.push('-' + String(name)));
  const symbol = Symbol('s');
  socket.on(symbol, f).on('a', f).on('a', g).off('a', f).off('a', g).off(symbol, f);
  show('told', seen.join());
  show('after', names(socket));
}
{
  const socket = new net.Socket();
  socket.on('lost', () => console.log('not called'));
  const held = socket._events;
  held.direct = () => console.log('called from _events');
  socket.emit('direct');
  show('same', held === socket._events);
  socket._events = { __proto__: null, swapped: () => console.log('called from another') };
  show('emit', [socket.emit('lost'), socket.emit('swapped'), socket._eventsCount]);
  socket.on('late', f);
  show('late', [names(socket), socket._eventsCount]);
}
{
  const socket = new net.Socket();
  show('limit', [socket._maxListeners, socket.getMaxListeners(), EventEmitter.getMaxListeners(socket)]);
  socket.setMaxListeners(3);
  show('limit', [socket._maxListeners, socket.getMaxListeners(), Object.getOwnPropertyDescriptor(socket, '_maxListeners')]);
  socket._maxListeners = undefined;
  show('limit', socket.getMaxListeners());
}
{
  const socket = new net.Socket({ allowHalfOpen: 1 });
  show('half open', socket.allowHalfOpen);
  socket.allowHalfOpen = 'perhaps';
  show('half open', [socket.allowHalfOpen, Object.getOwnPropertyDescriptor(socket, 'allowHalfOpen')]);
  show('states', [socket._readableState === socket._readableState, socket._writableState === socket._writableState,
    socket._readableState.highWaterMark, socket._writableState.highWaterMark]);
}
{
  const socket = new net.Socket();
  const child = Object.create(socket);
  child.on('x', () => console.log('x of', child === child));
  show('inherited', [socket.listenerCount('x'), child.listenerCount('x'), child._events === socket._events,
    Object.keys(child).join()]);
  child.emit('x');
  socket.emit('x');
}
{
  const socket = Object.preventExtensions(new net.Socket());
  socket.on('x', () => console.log('x of what cannot be extended'));
  socket.emit('x');
  show('closed to properties', [names(socket), socket.off('x', f).listenerCount('x'), Object.keys(socket).length]);
}
{
  class Mine extends net.Socket {
    on(name, listener) { console.log('on', name); return super.on(name, listener); }
    emit(name, ...args) { console.log('emit', name); return super.emit(name, ...args); }
  }
  const socket = new Mine();
  socket.once('x', f);
  socket.emit('x');
  show('of Mine', names(socket));
}
{
  const socket = new net.Socket();
  socket.on('kept', f);
  const before = socket._events;
  EventEmitter.call(socket);
  show('initialised again', [before === socket._events, names(socket), socket._eventsCount]);
  const other = new net.Socket();
  other.on('kept', f);
  net.Socket.call(other);
  show('and again', [names(other), other._eventsCount]);
}
{
  const socket = new net.Socket();
  const symbols = Object.getOwnPropertySymbols(socket).map((s) => s.description);
  show('symbols', symbols.filter((s) => s === 'kCapture' || s === 'shapeMode').join());
  const capture = Object.getOwnPropertySymbols(socket).find((s) => s.description === 'kCapture');
  show('captures', socket[capture]);
  socket.on('x', async () => { throw new Error('rejected'); });
  socket.on('error', (err) => console.log('error', err.message));
  socket[capture] = true;
  socket.emit('x');
}
{
  const list = [];
  for (const name in new net.Socket()) if (/^_(events|max)/.test(name)) list.push(name);
  for (const name in net.Socket.prototype) if (/^_(events|max)/.test(name)) list.push(name);
  for (const name in Object.create(net.Socket.prototype, { own: { enumerable: true } })) if (/^(own|_events|_max)/.test(name)) list.push(name);
  show('looped over', list.join());
  show('in', ['_events' in net.Socket.prototype, Object.hasOwn(net.Socket.prototype, '_events')]);
  show('of the class', [net.Socket.prototype._events, net.Socket.prototype._eventsCount, net.Socket.prototype.allowHalfOpen]);
}
