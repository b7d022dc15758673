// What keys do to the line of a terminal, and what is written to it.
'use strict';

const { PassThrough, Writable } = require('stream');
const readline = require('readline');
process.env.TERM = 'xterm';

function play(title, options, steps) {
  console.log('--', title);
  const { columns, ...rest } = options;
  const input = new PassThrough();
  let written = [];
  const output = new Writable({ decodeStrings: false, write(chunk, encoding, callback) { written.push(chunk); callback(); } });
  output.columns = columns;
  const rl = readline.createInterface({ input, output, terminal: true, ...rest });
  for (const event of ['line', 'close', 'pause', 'resume', 'history', 'SIGINT', 'SIGTSTP']) {
    rl.on(event, (...args) => written.push(`<${[event, ...args.map((v) => JSON.stringify(v))].join(' ')}>`));
  }
  for (const step of steps) {
    if (typeof step === 'string') input.emit('data', Buffer.from(step));
    else if (step[0] === 'resize') output.emit('resize', output.columns = step[1]);
    else rl[step[0]](...step.slice(1));
    const { cols, rows } = rl.getCursorPos();
    console.log(JSON.stringify(step), JSON.stringify(written), JSON.stringify(rl.line), rl.cursor, cols, rows);
    written = [];
  }
  rl.close();
  console.log(JSON.stringify(written));
}

const left = '\x1b[D', right = '\x1b[C', up = '\x1b[A', down = '\x1b[B', home = '\x1b[H', end = '\x1b[F', del = '\x1b[3~';
play('inserting and moving', {}, [['prompt'], 'a', 'b', left, 'c', right, right, home, 'X', end, 'Y', '\x02', '\x06', '\x01', '\x05', del, '\x01', del, '\x7f', right, '\x7f', '\x08', '\r']);
play('words', {}, ['foo bar-baz  qux', '\x1bb', '\x1bb', '\x1bb', '\x1bb', '\x1bb', '\x1bf', '\x1bf', '\x1b[1;5C', '\x1b[1;5D', '\x1bd', '\x17', '\x1b\x7f', '\x1b[3;5~', '\x1b[3;3~', '\x1f', '\x1f', '\x1f', '\x1e', '\r']);
play('cutting out', {}, ['one two', '\x15', 'three', '\x01', '\x0b', '\x19', '\x1by', '\x1by', 'x', '\x1by', '\x19', '\x01', right, right, '\x0b', '\x1b[3;6~', '\x19', '\r', '\x19']);
play('undoing', {}, ['a', 'b', 'c', '\x1f', '\x1f', '\x1e', 'd', '\x1f', '\x1f', '\x1f', '\x1f', '\x1e', '\x1e', '\x1e', '\r', '\x1f']);
play('history', { history: ['foo one', 'bar', 'foo two'] }, [up, up, up, up, down, down, down, down, 'foo', up, up, up, down, down, down, '\x10', '\x10', '\x0e', '\x0e', '\r', 'foo', '\r', 'foo', '\r', ' ', '\r', up, up]);
play('no history', { historySize: 0 }, ['a', '\r', up, 'b', '\r', up]);
play('short history', { historySize: 2, removeHistoryDuplicates: true }, ['a', '\r', 'b', '\r', 'a', '\r', 'c', '\r', up, up, up]);
play('rows', { columns: 10 }, [['prompt'], 'abcdefg', 'h', 'i', 'jklmnopqrst', left, left, 'X', home, 'Y', end, '\x01', '\x0b', 'ab', ['resize', 5], 'cdef', ['resize', 20], '\r']);
play('wide characters', { columns: 9, prompt: '你> ' }, [['prompt'], '你', '好', '吗', '😀', left, left, 'é', '\x7f', '\x7f', 'e\u0301', home, del, end, '\r']);
play('prompt of rows and colours', { columns: 12, prompt: 'two\nrows\x1b[31m>\x1b[0m ' }, [['prompt'], 'some more text', left, 'x', ['prompt', true], ['prompt'], '\x0c', ['setPrompt', '$ '], ['prompt'], 'y', ['write', null, { ctrl: true, name: 'u' }], '\r']);
play('tabulators', { tabSize: 4 }, ['a', '\t', 'b', '\t', left, 'c', '\r']);
play('ends of lines', {}, ['a\r', '\n', 'b\n', '\n', 'c\r\n', 'd\r', 'e', '\n', 'f\r\r\n\n', ['write', 'x\ny\r\nz\rw'], ['write', '\n'], ['write', '\r']]);
play('ends of lines, however late', { crlfDelay: Infinity }, ['a\r', '\n', '\n', 'b\r', 'c', '\n']);
play('several at once', {}, ['b', left, 'ab cd', home, 'pq\nrs', ['write', 'tu'], left, ['write', 'vw'], ['write', 'x\ny'], ['write', undefined], ['write', null, { name: 'left' }], ['write', '', { name: 'return' }]]);
play('signals', {}, ['ab', '\x1a', '\x03', 'c', '\x04', '\x15', '\x03']);
play('the end', {}, ['\x04', 'a']);
play('keys without meaning', {}, ['\x00', '\x1c', '\x1d', '\x1b[Z', '\x1b[11~', '\x1bx', '\x1b[1;2A', '\x1b[99~', '\x0f', '\x1b[5~']);
play('pausing', {}, ['a', ['pause'], ['pause'], ['write', 'b'], ['pause'], ['resume'], ['resume'], ['pause'], ['prompt'], ['clearLine']]);

const input = new PassThrough();
const rl = readline.createInterface({ input, terminal: true });
input.emit('data', Buffer.from('\x03'));
console.log(rl.closed, rl.terminal);

process.env.TERM = 'dumb';
play('a dumb terminal', {}, [['prompt'], 'ab', left, '\x01', 'c\r', '\n', 'd\n', '\x1b', 'e', '\x7f', '\t', '\x1a', ['write', 'x\ny'], '\x03', '\x04']);
