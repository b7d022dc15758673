// EventEmitter as a class to extend, as a function to call, as a bag of methods.
'use strict';

const EventEmitter = require('events');
const util = require('util');

class Sub extends EventEmitter {
  constructor(name) {
    super();
    this.name = name;
  }
  emit(event, ...args) {
    console.log('emit', this.name, event);
    return super.emit(event, ...args);
  }
}
const sub = new Sub('sub');
sub.on('a', (x) => console.log('got', x));
console.log(sub.emit('a', 1), sub instanceof EventEmitter);

function Old(name) {
  EventEmitter.call(this);
  this.name = name;
}
util.inherits(Old, EventEmitter);
const old = new Old('old');
old.on('a', function (x) {
  console.log('got', x, this.name);
});
console.log(old.emit('a', 2), old instanceof EventEmitter, Old.super_ === EventEmitter);

const mixed = Object.assign({}, EventEmitter.prototype);
mixed.on('a', (x) => console.log('got', x));
console.log(mixed.emit('a', 3), mixed instanceof EventEmitter);

console.log(Object.keys(new EventEmitter()));
console.log(EventEmitter.EventEmitter === EventEmitter, EventEmitter.name, EventEmitter.length);
