// EventTarget and Event are there as globals, and events.once knows them.
'use strict';

const { once, getEventListeners } = require('events');

const target = new EventTarget();
target.addEventListener('ping', (event) => {
  console.log(event.type, event.target === target, event.defaultPrevented, event instanceof Event);
  event.preventDefault();
});
target.addEventListener('ping', { handleEvent(event) { console.log('object', event.type); } }, { once: true });
const double = () => console.log('added twice, called once');
target.addEventListener('ping', double);
target.addEventListener('ping', double);

console.log(getEventListeners(target, 'ping').length);
console.log(target.dispatchEvent(new Event('ping', { cancelable: true })));
console.log(target.dispatchEvent(new Event('ping')));
target.removeEventListener('ping', double);
console.log(target.dispatchEvent(new Event('ping')));
once(target, 'later').then(([event]) => console.log('once', event.type));
target.dispatchEvent(new Event('later'));
