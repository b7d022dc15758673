// A socket over standard input.
// stderr: compare
// stdin: "text"
'use strict';

const say = (...args) => process._rawDebug(...args);
const net = require('net');
const s = new net.Socket({ fd: 0 });
say(s.readable, s.writable, s.fd, s._handle.constructor.name, s._handle.reading, s.readableFlowing);
s.on('data', (chunk) => say('data', String(chunk))).on('end', () => say('end')).on('close', () => say('close'));
