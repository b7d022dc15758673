// Standard input that is a unix socket, read by for await.
// stderr: compare
// stdin: "line one\nline two\nend é"
// streams: {"stdin": "socket"}
'use strict';

const say = (...args) => process._rawDebug(...args);
const stdin = process.stdin;
for (const event of ['end', 'close', 'error', 'pause', 'resume']) {
  stdin.on(event, (x) => say(event, x === undefined ? '' : String(x)));
}
process.on('exit', (code) => say('exit', code));
(async () => {
  for await (const chunk of stdin) say('chunk', chunk.length);
  say('done', stdin.destroyed);
})();
