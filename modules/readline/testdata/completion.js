// Completers of either kind, and what they make of a line.
'use strict';

const { PassThrough, Writable } = require('stream');
const { promisify } = require('util');
const readline = require('readline');
process.env.TERM = 'xterm';

const tick = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
const completers = {
  later: (line, callback) => setImmediate(() => callback(null, [['foo', 'foobar'], line])),
  failing: (line, callback) => callback(Object.assign(new Error('no'), { stack: 'Error: no' })),
  groups: (line) => [['foo', 'fab', '', 'food'], line],
  none: (line) => [[], line],
  other: (line) => [['hello'], line],
  throwing: () => { throw Object.assign(new Error('thrown'), { stack: 'Error: thrown' }); },
  many: (line) => [Array.from({ length: 20 }, (_, i) => 'f' + String(i).padStart(3, '0')), line],
  wide: (line) => [['f你好', 'f好', 'f'], line],
  part: (line) => [['football', 'footing'], line.slice(-1)],
  nothing: (line) => [undefined, line],
};

(async () => {
  for (const [name, completer] of Object.entries(completers)) {
    for (const { createInterface } of [readline, readline.promises]) {
      let written = [];
      const output = new Writable({ decodeStrings: false, write(chunk, encoding, callback) { written.push(chunk); callback(); } });
      output.columns = 40;
      const input = new PassThrough();
      const rl = createInterface({
        input, output, terminal: true,
        completer: createInterface === readline.createInterface || completer.length < 2 ? completer : promisify(completer),
      });
      for (const event of ['pause', 'resume']) rl.on(event, () => written.push(`<${event}>`));
      for (const key of ['f', '\t', '\t', 'xf', '\x02', '\t']) {
        try {
          input.emit('data', Buffer.from(key));
        } catch (err) {
          console.log('thrown', err.message);
        }
        await tick();
        console.log(name, JSON.stringify(key), JSON.stringify(written), rl.line, rl.cursor);
        written = [];
      }
      rl.close();
    }
  }
})();
