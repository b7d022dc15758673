// Standard input that there is none of is at its end.
// stderr: compare
'use strict';

const say = (...args) => process._rawDebug(...args);
process.stdin.on('data', () => say('data')).on('end', () => say('end')).on('close', () => say('close'));
say(process.stdin.constructor === require('fs').ReadStream, process.stdin.fd);
