// Standard input has a timeout, as sockets have.
// stderr: compare
// streams: {"stdin": "silent"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
process.stdin.on('close', () => say('close')).resume();
process.stdin.setTimeout(50, () => { say('timeout'); process.stdin.destroy(); });
