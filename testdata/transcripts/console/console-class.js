// A Console of one's own writes to the streams it is given.
'use strict';

const { Console } = require('console');
const { Writable } = require('stream');

const sink = (name) => new Writable({
  write(chunk, encoding, callback) {
    process.stdout.write(`${name}: ${JSON.stringify(String(chunk))}\n`);
    callback();
  },
});
const out = sink('out');
const err = sink('err');
const mine = new Console(out, err);
mine.log('a', { b: 1 });
mine.error('e %d', 5);
mine.group('g');
mine.warn('multi\nline');
mine.groupEnd();
mine.table([1]);
const { log } = mine;
log('detached');
new Console({ stdout: out, groupIndentation: 4, inspectOptions: { depth: 0 } }).log({ a: { b: 1 } });
const indented = new Console({ stdout: out, groupIndentation: 4 });
indented.group();
indented.log('four');
console.log(mine instanceof Console, console instanceof Console, Console(out) instanceof Console, console.Console === Console);
try {
  new Console({});
} catch (e) {
  console.log(e.name, e.code, e.message);
}
