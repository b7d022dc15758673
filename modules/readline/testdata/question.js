// Questions, and AbortSignals that end them.
'use strict';

const { PassThrough } = require('stream');
const { promisify } = require('util');
const readline = require('readline');

const open = ({ createInterface } = readline, options) => {
  const rl = createInterface({ input: new PassThrough(), output: new PassThrough(), ...options });
  rl.on('line', (line) => console.log('line', line));
  rl.on('close', () => console.log('close'));
  return rl;
};
const output = (rl) => JSON.stringify(String(rl.output.read()));
const show = (err) => console.log(err.name, err.code, err.message);

(async () => {
  const rl = open();
  rl.question('name? ', (name) => {
    console.log('answer', name, rl.getPrompt());
    rl.question('again? ', (again) => console.log('answer', again));
  });
  rl.write('bob\nal\nrest\n');
  console.log(output(rl), rl.getPrompt());
  rl.question('one? ', (answer) => console.log('first', answer));
  rl.question('two? ', (answer) => console.log('never', answer));
  rl.write('x\ny\n');
  console.log(output(rl), rl.question('no callback'), rl.question('none', {}, 5));

  const stop = new AbortController();
  rl.question('q? ', { signal: stop.signal }, () => console.log('never'));
  stop.abort();
  stop.abort();
  console.log(output(rl), rl.getPrompt());
  rl.write('a line\n');
  rl.question('q? ', { signal: AbortSignal.abort() }, () => console.log('never'));
  console.log(output(rl));
  const answered = new AbortController();
  rl.question('q? ', { signal: answered.signal }, (answer) => console.log('answer', answer));
  rl.write('yes\n');
  answered.abort();
  for (const args of [[5, () => {}], ['q', { signal: 5 }, () => {}]]) {
    try {
      open().question(...args);
    } catch (err) {
      show(err);
    }
  }

  const promised = open();
  const ask = promisify(promised.question).bind(promised);
  const first = ask('p? ');
  promised.write('yes\n');
  console.log(await first);
  const second = new AbortController();
  const aborted = ask('p? ', { signal: second.signal });
  second.abort();
  await aborted.catch(show);
  await ask('p? ', { signal: AbortSignal.abort('why') }).catch((err) => console.log(err.name, err.cause));

  const p = open(readline.promises);
  const third = p.question('p? ');
  p.write('yes\n');
  console.log(await third);
  const controller = new AbortController();
  const fourth = p.question('p? ', { signal: controller.signal });
  controller.abort(new Error('reason'));
  await fourth.catch((err) => console.log(err.name, err.code, err.message, err.cause.message));
  console.log(output(p));
  for (const args of [[], [5], ['q', { signal: 5 }], ['q', { signal: AbortSignal.abort() }]]) await open(readline.promises).question(...args).catch(show);
  let settled = false;
  p.question('last? ').finally(() => { settled = true; });
  p.close();
  await new Promise(setImmediate);
  console.log(settled);
  await p.question('x').catch(show);
  rl.close();
  try {
    rl.question('x', () => {});
  } catch (err) {
    show(err);
  }

  const whole = new AbortController();
  open(readline, { signal: whole.signal });
  whole.abort();
  open(readline, { signal: AbortSignal.abort() });
  console.log('not yet');
})();
