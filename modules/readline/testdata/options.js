// The options of createInterface, and what is wrong with them.
'use strict';

const { PassThrough } = require('stream');
const readline = require('readline');

const lists = {
  completer: [5, null, 'x', {}], history: [5, null, 'x', ['a', 'b']], historySize: [-1, '5', NaN, null, 0, 1.5, Infinity], tabSize: [0, -1, 1.5, '4', null, 4, 2 ** 32],
  crlfDelay: [50, 200, Infinity, 'x', 0, -5], escapeCodeTimeout: [-1, 0, Infinity, '5', null, 50], removeHistoryDuplicates: [1, undefined], prompt: ['', 5, null, undefined],
  signal: [5, null, {}], terminal: [1, null, 'x', 0],
};
for (const [name, values] of Object.entries(lists)) {
  for (const value of values) {
    for (const { createInterface } of [readline, readline.promises]) {
      try {
        const rl = createInterface({ input: new PassThrough(), output: new PassThrough(), [name]: value });
        console.log(name, value, rl.historySize, rl.history, rl.tabSize, rl.crlfDelay, rl.escapeCodeTimeout, rl.removeHistoryDuplicates, rl.getPrompt(), rl.terminal);
        rl.close();
      } catch (err) {
        console.log(name, value, err.name, err.code, err.message);
      }
    }
  }
}
const input = Object.assign(new PassThrough(), { isRaw: false, setRawMode: (mode) => console.log('raw mode', mode) });
const rl = readline.createInterface({ input, output: Object.assign(new PassThrough(), { isTTY: true }) });
console.log(rl.terminal, rl.input === input);
rl.close();
