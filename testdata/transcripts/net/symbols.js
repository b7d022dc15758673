// What scripts that list the keys of sockets, servers and lists find: nothing but what Node has, too.
'use strict';

const net = require('net');

const known = ['shapeMode', 'kCapture', 'async_id_symbol', 'kHandle', 'lastWriteQueueSize', 'timeout', 'kBuffer', 'kBufferCb',
  'kBufferGen', 'kSetNoDelay', 'kSetKeepAlive', 'kSetKeepAliveInitialDelay', 'kBytesRead', 'kBytesWritten', 'kDetail'];
function strange(keys) {
  return keys.filter((key) => typeof key === 'symbol' && !known.includes(key.description));
}
for (const o of [new net.Socket(), net.createServer(), new net.BlockList(), new net.SocketAddress()]) {
  console.log(o.constructor.name, strange(Reflect.ownKeys(o)), strange(Object.getOwnPropertySymbols(o)),
    strange(Reflect.ownKeys(Object.getOwnPropertyDescriptors(o))), strange(Reflect.ownKeys({ ...o })));
}
console.log(net.createServer());

const mixed = { a: 1, [Symbol('x')]: 2, [Symbol('y')]: 3, b: 4 };
console.log(Reflect.ownKeys(mixed), Object.getOwnPropertySymbols(mixed), Object.getOwnPropertyDescriptors(mixed));
for (const [o, name] of [[Object, 'getOwnPropertySymbols'], [Object, 'getOwnPropertyDescriptors'], [Reflect, 'ownKeys']]) {
  const { enumerable, writable, configurable } = Object.getOwnPropertyDescriptor(o, name);
  console.log(o[name].name, o[name].length, String(o[name]), enumerable, writable, configurable, 'prototype' in o[name]);
}
for (const call of [() => Object.getOwnPropertySymbols(null), () => net.BlockList(), () => net.SocketAddress({})]) {
  try {
    console.log(call());
  } catch (e) {
    console.log(e.name, e.message);
  }
}
console.log(new (class extends net.BlockList {})().rules, Reflect.construct(net.SocketAddress, []).port);
