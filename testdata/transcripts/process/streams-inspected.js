// The standard streams over pipes, as util.inspect shows them.
// stderr: compare
// stdin: "hi\n"
'use strict';

const say = (...args) => process._rawDebug(...args);
for (const name of ['stdin', 'stdout', 'stderr']) {
  const text = require('util').inspect(process[name]);
  say(text.replace(/(async_id_symbol\)\]): \d+/, '$1: ID').replace(/(kState\)\]): \d+/g, '$1: STATE'));
}
