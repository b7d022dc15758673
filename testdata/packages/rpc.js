// Calls over sockets: jayson, json-rpc2, multiplex, muxrpc over pull-streams, yamux-js, avsc.
'use strict';

const net = require('net');
const jayson = require('jayson');
const rpc = require('json-rpc2');
const multiplex = require('multiplex');
const muxrpc = require('muxrpc');
const pull = require('pull-stream');
const toPull = require('stream-to-pull-stream');
const avro = require('avsc');
const { Server: Yamux, Client: YamuxClient } = require('yamux-js');

const listen = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
const cases = {
  async jayson() {
    const server = new jayson.Server({ add: (args, done) => done(null, args[0] + args[1]), fail: (args, done) => done({ code: 5, message: 'failed' }) }).tcp();
    const client = jayson.Client.tcp({ port: await listen(server), host: '127.0.0.1' });
    for (const [name, args] of [['add', [1, 2]], ['fail', []], ['none', {}]]) {
      await new Promise((resolve) => client.request(name, args, (err, { error, result }) => { console.log('jayson', err, error, result); resolve(); }));
    }
    await new Promise((resolve) => server.close(resolve));
  },
  async 'json-rpc2'() {
    const server = rpc.Server.$create();
    server.expose('add', (args, opt, done) => done(null, args[0] + args[1]));
    const raw = server.listenRaw(0, '127.0.0.1');
    await new Promise((resolve) => raw.once('listening', resolve));
    const client = rpc.Client.$create(raw.address().port, '127.0.0.1');
    await new Promise((resolve) => client.connectSocket((err, conn) => {
      conn.call('add', [3, 4], (err, result) => { console.log('json-rpc2', err, result); conn.call('none', [], (err) => { console.log(String(err)); conn.end(); raw.close(resolve); }); });
    }));
  },
  async multiplex() {
    const server = net.createServer((s) => { const m = multiplex((stream, id) => stream.on('data', (d) => stream.write(`${id}:${d}`)).on('end', () => stream.end())); s.pipe(m).pipe(s); });
    const c = net.connect(await listen(server), '127.0.0.1'), m = multiplex();
    c.pipe(m).pipe(c);
    const heard = await Promise.all(['a', 'b'].map((id) => new Promise((resolve) => { const s = m.createStream(id); s.once('data', (d) => { s.end(); resolve(String(d)); }); s.write('hi'); })));
    console.log('multiplex', heard);
    c.end();
    await new Promise((resolve) => server.close(resolve));
  },
  async muxrpc() {
    const api = { hello: 'async', count: 'source' };
    const server = net.createServer((s) => {
      const rpc = muxrpc(null, api)({ hello: (name, done) => done(null, 'hello ' + name), count: (n) => pull.count(n) });
      pull(toPull.source(s), rpc.createStream(), toPull.sink(s));
    });
    const c = net.connect(await listen(server), '127.0.0.1'), client = muxrpc(api, null)();
    const stream = client.createStream(() => {});
    pull(stream, toPull.sink(c));
    pull(toPull.source(c), stream);
    console.log('muxrpc', await new Promise((resolve) => client.hello('you', (err, text) => resolve([err, text]))));
    console.log(await new Promise((resolve) => pull(client.count(3), pull.collect((err, all) => resolve([err, all])))));
    client.close(() => c.end());
    await new Promise((resolve) => server.close(resolve));
  },
  async yamux() {
    const server = net.createServer((s) => { const y = new Yamux((stream) => stream.on('data', (d) => stream.write(`echo ${d}`)), { enableKeepAlive: false }); y.on('error', () => {}); s.pipe(y).pipe(s); });
    const c = net.connect(await listen(server), '127.0.0.1'), y = new YamuxClient({ enableKeepAlive: false });
    y.on('error', () => {});
    c.pipe(y).pipe(c);
    const stream = y.open();
    stream.write('x');
    console.log('yamux', String(await new Promise((resolve) => stream.once('data', resolve))));
    y.close();
    c.destroy();
    await new Promise((resolve) => server.close(resolve));
  },
  async avsc() {
    const service = avro.Service.forProtocol(avro.readProtocol('protocol Math { double add(double a, double b); string fail(); }'));
    const impl = service.createServer().onAdd((a, b, done) => done(null, a + b)).onFail((done) => done(new Error('wrong')));
    const server = net.createServer((s) => impl.createChannel(s));
    const client = service.createClient({ buffering: true, transport: net.connect(await listen(server), '127.0.0.1') });
    console.log('avsc', await new Promise((resolve) => client.add(1.5, 2, (err, n) => resolve([err && err.message, n]))));
    console.log(await new Promise((resolve) => client.fail((err) => resolve(err && err.message))));
    client.destroyChannels();
    const type = avro.Type.forValue({ a: 1, b: ['x'], c: null });
    console.log(type.fromBuffer(type.toBuffer({ a: 2, b: ['ü', 'y'], c: null })), type.isValid({ a: 'x' }));
    await new Promise((resolve) => server.close(resolve));
  },
};
(async () => {
  for (const f of Object.values(cases)) await f();
})();
