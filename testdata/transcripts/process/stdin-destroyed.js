// Standard input destroyed in its first chunk.
// stderr: compare
// stdin: "line one\nline two\nend é"
'use strict';

const say = (...args) => process._rawDebug(...args);
const stdin = process.stdin;
for (const event of ['end', 'close', 'error', 'pause', 'resume']) {
  stdin.on(event, (x) => say(event, x === undefined ? '' : String(x)));
}
process.on('exit', (code) => say('exit', code));
stdin.once('data', (chunk) => {
  say('once', chunk.length);
  stdin.destroy();
  say(stdin.destroyed, stdin._handle);
});
