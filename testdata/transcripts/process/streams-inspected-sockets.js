// The standard streams over unix sockets, as util.inspect shows them.
// stderr: compare
// stdin: "hi\n"
// streams: {"stdin": "socket", "stdout": "socket", "stderr": "socket"}
'use strict';

const say = (...args) => process._rawDebug(...args);
for (const name of ['stdin', 'stdout', 'stderr']) {
  const text = require('util').inspect(process[name]);
  say(text.replace(/(async_id_symbol\)\]): \d+/, '$1: ID').replace(/(kState\)\]): \d+/g, '$1: STATE'));
}
