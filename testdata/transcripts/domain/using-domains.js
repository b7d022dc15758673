// EventEmitter tells whether domains are used.
const EventEmitter = require('events');
console.log(EventEmitter.usingDomains);
require('domain');
console.log(EventEmitter.usingDomains, Object.getOwnPropertyDescriptor(EventEmitter, 'usingDomains'));
