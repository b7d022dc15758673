// What a socket and a server show to whatever lists the properties of an object for the first time.
'use strict';

const net = require('net');
const util = require('util');

class Mine extends net.Socket {
  constructor() {
    super();
    this.mine = 1;
  }
}
const loop = (object) => {
  const names = [];
  for (const name in object) names.push(name);
  return names;
};
const ways = {
  'spread': (o) => Object.keys({ ...o }),
  'spread among others': (o) => Object.keys({ first: 1, ...o, last: 2 }),
  'rest': (o) => {
    const { connecting, ...rest } = o;
    return [connecting, ...Object.keys(rest)];
  },
  'rest of an assignment': (o) => {
    let rest;
    ({ _host: rest, ...rest } = o);
    return Object.keys(rest);
  },
  'for in': (o) => loop(o),
  'own in for in': (o) => loop(o).filter((name) => Object.prototype.hasOwnProperty.call(o, name)),
  'Object.keys': (o) => Object.keys(o),
  'Object.assign': (o) => Object.keys(Object.assign({}, o)),
  'Object.entries': (o) => Object.entries(o).map(([key]) => key),
  'Object.getOwnPropertyNames': (o) => Object.getOwnPropertyNames(o),
  'util._extend': (o) => Object.keys(util._extend({}, o)),
  'propertyIsEnumerable': (o) => ['connecting', '_host', 'remoteAddress', 'toJSON'].map((name) => o.propertyIsEnumerable(name)),
  'hasOwnProperty': (o) => ['connecting', '_host', 'remoteAddress', 'toJSON'].map((name) => o.hasOwnProperty(name)),
  'JSON': (o) => Object.keys(JSON.parse(JSON.stringify(o))),
  'JSON of one inside': (o) => Object.keys(JSON.parse(JSON.stringify({ o })).o),
};
for (const [name, list] of Object.entries(ways)) {
  for (const make of [() => new net.Socket(), () => new Mine(), () => net.createServer()]) {
    const object = make();
    console.log(name, object.constructor.name, list(object).join());
  }
}
console.log(loop(net.Socket.prototype).join());
const socket = new net.Socket();
socket.toJSON = () => 'as it says';
console.log(JSON.stringify({ socket }), Object.keys(socket).includes('toJSON'));
for (const bad of [null, undefined, 1, 'ab', true, [3], () => {}]) {
  const { ...rest } = bad ?? {};
  console.log({ ...bad }, rest, loop(bad));
}
