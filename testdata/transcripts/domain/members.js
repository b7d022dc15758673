// Emitters are added to domains, explicitly or because they are made in one.
'use strict';

const domain = require('domain');
const EventEmitter = require('events');

console.log(process.domain, domain.active, domain._stack.length, domain.create() instanceof EventEmitter);
const d = domain.create();
const e = new EventEmitter();
console.log(e.domain, Object.keys(e).join());
d.add(e);
console.log(e.domain === d, d.members.length);
for (const value of [undefined, null, false, 42, 'fortytwo', true]) {
  d.once('error', (err) => console.log(err instanceof Error ? `${err.code} ${err.message}` : err));
  console.log(value === undefined ? e.emit('error') : e.emit('error', value));
}
d.once('error', (err) => console.log(err.message, err.domain === d, err.domainEmitter === e, err.domainThrown));
e.emit('error', new Error('of the emitter'));
e.on('other', () => console.log('inside', process.domain === d));
e.emit('other');
const other = domain.create();
other.add(e);
console.log(e.domain === other, d.members.length, other.members.length);
other.remove(e);
console.log(e.domain, other.members.length);
d.run(() => console.log(new EventEmitter().domain === d, domain.create().domain));
