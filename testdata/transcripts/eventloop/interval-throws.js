// An interval whose callback throws goes on if the exception is handled.
'use strict';

process.on('uncaughtException', (err) => console.log('caught', err.message));

let n = 0;
const interval = setInterval(() => {
  n++;
  if (n === 3) clearInterval(interval);
  throw new Error('round ' + n);
}, 2);
