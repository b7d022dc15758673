// Packages that are ES modules and nothing else, in a module: frames over net, in streams, iterators and events.
import net from 'node:net';
import { once } from 'node:events';
import { Chalk } from 'chalk-modules';
import Emittery from 'emittery';
import { decode, encode } from 'it-length-prefixed';
import { pipe } from 'it-pipe';
import getPort, { portNumbers } from 'get-port-modules';
import getStream, { getStreamAsArray, MaxBufferError } from 'get-stream';
import intoStream from 'into-stream';
import { customAlphabet, nanoid } from 'nanoid';
import { pEvent, pEventIterator, TimeoutError } from 'p-event';
import pMap, { pMapSkip } from 'p-map';
import { serializeError, deserializeError } from 'serialize-error';
import stripAnsi from 'strip-ansi';
import { concat, fromString, toString } from 'uint8arrays';
import Queue from 'yocto-queue';

const upper = async function* (source) {
  for await (const frame of source) yield fromString(toString(frame.subarray()).toUpperCase());
};

const server = net.createServer((socket) => {
  pipe(socket, decode, upper, encode, async (frames) => {
    for await (const frame of frames) socket.write(frame.subarray());
    socket.end();
  }).catch((err) => { console.log('server', err.name, err.code ?? err.message); socket.destroy(); });
});
server.listen(await getPort({ host: '127.0.0.1' }), '127.0.0.1');
await pEvent(server, 'listening');

const client = net.connect(server.address());
const words = ['eins', 'zwei', 'drei größer', 'x'.repeat(70000)];
client.end(concat(await pipe(words.map((word) => fromString(word)), encode, async (frames) => {
  const list = [];
  for await (const frame of frames) list.push(frame.subarray());
  return list;
})));
const answers = await pipe(client, decode, async (frames) => {
  const list = [];
  for await (const frame of frames) list.push(toString(frame.subarray()));
  return list;
});
console.log(answers.map((answer) => answer.length > 20 ? answer.length : answer));

const broken = net.connect(server.address());
broken.end(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]));
await once(broken, 'close');

const through = net.connect(server.address());
intoStream(Buffer.from([2, 104, 105])).pipe(through);
console.log(await getStreamAsArray(through), await getStream(intoStream(['a', 'b', 'c'])));
await getStream(intoStream(['abc', 'def']), { maxBuffer: 4 }).catch((err) => console.log(err instanceof MaxBufferError, err.bufferedData));
server.close();
await once(server, 'close');

const events = new Emittery();
const seen = [];
events.on('word', async (word) => { seen.push(word); });
events.onAny((name, data) => { seen.push([name, data]); });
await Promise.all([events.emit('word', 'one'), events.emitSerial('word', 'two')]);
console.log(seen.length, events.listenerCount('word'));

const target = new EventTarget();
const some = pEventIterator(target, 'tick', { limit: 2 });
target.dispatchEvent(new Event('tick'));
target.dispatchEvent(new Event('tick'));
for await (const event of some) console.log(event.type);
await pEvent(target, 'never', { timeout: 1 }).catch((err) => console.log(err instanceof TimeoutError, err.message));

console.log(await pMap([3, 1, 2], async (n) => n === 1 ? pMapSkip : n * 2, { concurrency: 2 }));
const queue = new Queue();
for (const n of [1, 2, 3]) queue.enqueue(n);
console.log([...queue], queue.dequeue(), queue.size);
console.log(nanoid().length, customAlphabet('a', 5)(), [...portNumbers(3000, 3002)]);
const chalk = new Chalk({ level: 3 });
const text = chalk.bold.hex('#ff8800')(`hot ${chalk.bgBlue('and cold')}`);
console.log(JSON.stringify(text), stripAnsi(text));
const copy = deserializeError(serializeError(Object.assign(new RangeError('far', { cause: new Error('why') }), { code: 'E' })));
console.log(copy.name, copy.message, copy.code, copy instanceof RangeError, copy.cause.message);
