// The functions that move a cursor, and the class Readline.
'use strict';

const { PassThrough } = require('stream');
const readline = require('readline');
const { Readline } = readline.promises;

const show = (label, f) => {
  try {
    console.log(label, f());
  } catch (err) {
    console.log(label, err.name, err.code, err.message);
  }
};
const done = () => {};
const calls = {
  cursorTo: [[0], ['x'], [NaN], [1, 2], [1, NaN], [1, done], [1, 2, 5], [undefined, 2], [-1, -2], [0, 0], [1, 2, done], [done], [-1.5], [1.7, 2.5], [null], [1, null], []],
  moveCursor: [[0], ['x'], [NaN], [1, 2], [1, NaN], [1, done], [1, 2, 5], [undefined, 2], [-1, -2], [0, 0], [1, 2, done], [-1.5], [null], []],
  clearLine: [[0], ['x'], [NaN], [1], [-1], [1, done], [1, 2], [undefined], [done], [-1.5], [1, null], []],
  clearScreenDown: [[], [done], [5], [null], [undefined], ['x']],
};
for (const [name, lists] of Object.entries(calls)) {
  for (const args of lists) {
    show([name, ...args], () => {
      const stream = new PassThrough();
      return [readline[name](stream, ...args), JSON.stringify(stream.read()?.toString())];
    });
    show([name, ...args], () => readline[name](undefined, ...args));
  }
}
readline.cursorTo(null, 1, 2, (err) => console.log('called back', err));
readline.clearScreenDown(new PassThrough(), (err) => console.log('called back', err));

(async () => {
  const stream = new PassThrough();
  const written = () => JSON.stringify(stream.read()?.toString());
  const rl = new Readline(stream);
  console.log(rl.cursorTo(1, 2).cursorTo(3).moveCursor(-1, 0).moveCursor(0, 0).moveCursor(2, 3).clearLine(-1).clearLine(0).clearLine(1).clearScreenDown() === rl, written());
  console.log(await rl.commit(), written());
  console.log(rl.clearLine(0).rollback() === rl, await rl.commit(), written());
  const auto = new Readline(stream, { autoCommit: true });
  auto.clearLine(0).cursorTo(5);
  console.log(written());
  process.nextTick(() => console.log(written(), rl, auto));
  for (const args of [[], [{}], [stream], [stream, { autoCommit: 1 }], [stream, null]]) show(['Readline', args.length], () => typeof new Readline(...args));
  for (const args of [[], ['x'], [1.5], [1, 'x'], [1, null]]) show(['cursorTo', ...args], () => rl.cursorTo(...args) === rl);
  for (const args of [[], [1], [1, 'x'], [0, 0], [1.5, 1]]) show(['moveCursor', ...args], () => rl.moveCursor(...args) === rl);
  for (const args of [[], [2], ['x'], [-2], [0]]) show(['clearLine', ...args], () => rl.clearLine(...args) === rl);
})();
