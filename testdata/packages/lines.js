// Packages that frame, split and join what sockets carry.
'use strict';

const net = require('net');
const split2 = require('split2');
const byline = require('byline');
const ndjson = require('ndjson');
const JSONStream = require('JSONStream');
const msgpack = require('msgpack5')();
const lps = require('length-prefixed-stream');
const through2 = require('through2');
const duplexify = require('duplexify');
const pump = require('pump');
const pumpify = require('pumpify');
const eos = require('end-of-stream');
const concat = require('concat-stream');
const readable = require('readable-stream');
const { parse } = require('csv-parse');

const serve = (onSocket) => new Promise((resolve) => {
  const server = net.createServer((socket) => { onSocket(socket); server.close(); }).listen(0, '127.0.0.1', () => resolve(net.connect(server.address().port, '127.0.0.1')));
});
const cases = {
  async split2() {
    const c = await serve((s) => s.pipe(split2()).on('data', (line) => s.write(`<${line}>\n`)).on('end', () => s.end()));
    c.write('one\ntw');
    setImmediate(() => c.end('o\nthree'));
    return text(c);
  },
  async byline() {
    const c = await serve((s) => byline(s, { keepEmptyLines: true }).on('data', (line) => s.write(`[${line}]`)).on('end', () => s.end()));
    c.end('a\r\n\r\nb\n');
    return text(c);
  },
  async ndjson() {
    const c = await serve((s) => s.pipe(ndjson.parse()).pipe(through2.obj((o, _, done) => done(null, { sum: o.a + o.b }))).pipe(ndjson.stringify()).pipe(s));
    c.end('{"a":1,"b":2}\n{"a":3,"b":4}\n');
    return text(c);
  },
  async 'ndjson error'() {
    const c = await serve((s) => pump(s, ndjson.parse(), (err) => console.log(err.name)));
    c.end('{nonsense}\n');
    return text(c);
  },
  async JSONStream() {
    const c = await serve((s) => s.pipe(JSONStream.parse('rows.*.id')).pipe(JSONStream.stringify()).pipe(s));
    c.end(JSON.stringify({ rows: [{ id: 1 }, { id: 'ü' }, { x: 1 }] }));
    return text(c);
  },
  async msgpack5() {
    const c = await serve((s) => s.pipe(msgpack.decoder()).on('data', (v) => console.log(v)).pipe(msgpack.encoder()).pipe(s));
    const all = [];
    c.pipe(msgpack.decoder()).on('data', (v) => all.push(v));
    c.end(Buffer.concat([msgpack.encode({ a: [1, -1, 1.5, 2 ** 40], s: 'ü', b: Buffer.from('x'), n: null, t: true }).slice(), msgpack.encode('second').slice()]));
    return new Promise((resolve) => c.on('close', () => resolve(all)));
  },
  async 'length-prefixed-stream'() {
    const c = await serve((s) => s.pipe(lps.decode()).pipe(lps.encode()).pipe(s));
    const encode = lps.encode();
    encode.pipe(c);
    encode.write('x'.repeat(300));
    encode.write('');
    encode.end('last');
    const all = [];
    return new Promise((resolve) => pump(c, lps.decode().on('data', (m) => all.push(m.length)), (err) => resolve([err, all])));
  },
  async duplexify() {
    const late = duplexify();
    late.end('early');
    const c = await serve((s) => s.pipe(s));
    late.setWritable(c);
    late.setReadable(c);
    return new Promise((resolve) => late.pipe(concat((data) => resolve(String(data)))));
  },
  async pumpify() {
    const c = await serve((s) => s.pipe(pumpify(split2(), through2.obj((line, _, done) => done(null, line.toUpperCase() + '\n')))).pipe(s));
    c.end('shout\nit\n');
    return text(c);
  },
  async 'end-of-stream'() {
    const c = await serve((s) => s.destroy());
    return new Promise((resolve) => eos(c.resume(), { writable: false }, (err) => resolve(err ? err.message : 'no error')));
  },
  async 'readable-stream'() {
    const c = await serve((s) => readable.pipeline(s, new readable.Transform({ transform(chunk, _, done) { done(null, String(chunk).toUpperCase()); } }), s, (err) => console.log('pipeline', err)));
    c.end('abc');
    console.log(c instanceof readable.Readable, readable.Readable.from([1]) instanceof require('stream').Readable);
    return text(c);
  },
  async 'csv-parse'() {
    const c = await serve((s) => s.pipe(parse({ columns: true, cast: true })).on('data', (row) => s.write(JSON.stringify(row))).on('end', () => s.end()));
    c.end('a,b\n1,"x ""y"", z"\n2.5,\n');
    return text(c);
  },
};
const text = (stream) => new Promise((resolve, reject) => {
  let all = '';
  stream.setEncoding('utf8').on('data', (d) => { all += d; }).on('close', () => resolve(all)).on('error', reject);
});
(async () => {
  for (const [name, f] of Object.entries(cases)) console.log(name, await f());
})();
