// An 'error' event without a listener and without an error.
// stderr: compare
'use strict';

const EventEmitter = require('events');

new EventEmitter().emit('error', { reason: 'no error', n: 5 });
