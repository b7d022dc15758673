// A domain that a timer's callback has entered and whose error it threw is not active in the next callback of the round.
'use strict';
const domain = require('domain');
const first = domain.create();
first.on('error', (err) => console.log('first', err.message, process.domain === null, err.domain === first, err.domainThrown));
const second = domain.create();
second.on('error', (err) => console.log('second', err.message));
let round = 0;
const timers = [
  setTimeout(() => { console.log('timer 1', process.domain); first.enter(); throw new Error('of timer 1') }, 5),
  setTimeout(() => { console.log('timer 2', process.domain === first, process.domain == null); second.run(() => { setTimeout(() => { console.log('timer 4', process.domain === second); throw new Error('of timer 4') }, 5) }) }, 5),
  setTimeout(() => console.log('timer 3', process.domain === first, process.domain == null), 5),
];
