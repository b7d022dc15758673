// Lines of an input that is no terminal.
'use strict';

const { PassThrough } = require('stream');
const readline = require('readline');

const ended = (rl, seen) => new Promise((resolve) => rl.on('close', () => resolve(seen)));
function open(options) {
  const input = new PassThrough();
  const rl = readline.createInterface({ input, ...options });
  const seen = [];
  for (const event of ['line', 'close', 'pause', 'resume', 'history', 'error']) rl.on(event, (...args) => seen.push([event, ...args.map((v) => v.message ?? v)]));
  return { input, rl, seen };
}

(async () => {
  const inputs = [
    ['a\nb\n'], ['a\r\nb\rc\n\n'], ['a', 'b\n'], ['a\r', '\nb\n'], ['a\r', 'b\n'], ['\n'], ['\r\n\r\n'], ['x\u2028y\u2029z\x85\v\fw\n'], ['é'], ['no end'], ['a\r'], ['a\n\rb\n'], ['\ufeffbom\n'], ['a\0b\n'],
    [Buffer.from([0xe4, 0xbd]), Buffer.from([0xa0, 10])], [Buffer.from([0xff, 10])], [''], [],
  ];
  for (const parts of inputs) {
    for (const options of [{}, { crlfDelay: Infinity }, { output: new PassThrough() }]) {
      const { input, rl, seen } = open(options);
      const done = ended(rl, seen);
      for (const part of parts) input.emit('data', Buffer.from(part));
      input.end();
      console.log(JSON.stringify(parts.map(String)), JSON.stringify(await done));
    }
  }

  const { input, rl, seen } = open({ output: new PassThrough() });
  console.log(rl.pause() === rl, rl.pause(), rl.paused, input.isPaused());
  console.log(rl.resume() === rl, rl.resume(), rl.paused, input.isPaused());
  rl.write('written\nrest');
  rl.write(' of it\n');
  rl.write(undefined);
  rl.prompt();
  rl.setPrompt('$ ');
  rl.pause();
  rl.prompt();
  console.log(rl.getPrompt(), String(rl.output.read()), rl.getCursorPos(), rl.columns);
  input.emit('error', new Error('broken'));
  console.log(input.listenerCount('data'), input.listenerCount('end'), input.listenerCount('error'));
  rl.close();
  rl.close();
  console.log(input.listenerCount('data'), rl.closed, rl.paused, rl.pause(), rl.prompt(), rl.write('x'));
  console.log(seen);

  class Own extends readline.Interface {
    _onLine(line) {
      console.log('own', line);
    }
  }
  const own = new Own({ input: new PassThrough() });
  own.write('a\n');
  own._line_buffer = 'be';
  own.write('fore\n');
  console.log(own instanceof readline.Interface, readline.Interface({ input: new PassThrough() }) instanceof readline.Interface);
  const positional = readline.createInterface(new PassThrough(), new PassThrough(), () => {}, true);
  console.log(positional.terminal, typeof positional.completer);
  positional.close();
})();
