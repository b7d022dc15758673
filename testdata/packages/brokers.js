// Clients with servers of ours, and a server: ldapjs, mongodb, amqplib, hot-shots, graphite, kafkajs.
'use strict';

const net = require('net');
const listen = (onSocket) => new Promise((resolve) => { const s = net.createServer(onSocket).listen(0, '127.0.0.1', () => resolve([s, s.address().port])); });
const gather = (socket, f) => {
  let all = '';
  socket.setEncoding('utf8').on('data', (d) => { all += d; }).on('end', () => f(all));
};
const cases = {
  async ldapjs() {
    const ldap = require('ldapjs');
    const server = ldap.createServer();
    server.bind('cn=root', (req, res, next) => req.credentials === 'secret' ? (res.end(), next()) : next(new ldap.InvalidCredentialsError()));
    server.search('o=example', (req, res, next) => { const o = { dn: 'cn=a, o=example', attributes: { cn: 'a', objectclass: ['x', 'y'] } }; if (req.filter.matches(o.attributes)) res.send(o); res.end(); next(); });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const client = ldap.createClient({ url: `ldap://127.0.0.1:${server.port}` });
    await new Promise((resolve) => client.bind('cn=root', 'bad', (err) => { console.log('ldapjs', err.name, err.code); resolve(); }));
    await new Promise((resolve) => client.bind('cn=root', 'secret', (err) => { console.log(err); resolve(); }));
    await new Promise((resolve) => client.search('o=example', { filter: '(&(cn=a)(objectclass=*))', scope: 'sub' }, (err, res) => res.on('searchEntry', (e) => console.log(e.pojo.objectName, e.pojo.attributes)).on('error', (err) => console.log(err.message)).on('end', (r) => { console.log(r.status); resolve(); })));
    await new Promise((resolve) => client.unbind(resolve));
    await new Promise((resolve) => server.close(resolve));
  },
  async mongodb() {
    const { MongoClient, BSON } = require('mongodb');
    const docs = [];
    const [server, port] = await listen((s) => {
      let rest = Buffer.alloc(0);
      s.on('error', () => {}).on('data', (d) => {
        rest = Buffer.concat([rest, d]);
        while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
          const m = rest.subarray(0, rest.readInt32LE(0)), id = m.readInt32LE(4), op = m.readInt32LE(12);
          rest = rest.subarray(m.length);
          let command, extra = [];
          if (op === 2004) command = BSON.deserialize(m.subarray(m.indexOf(0, 20) + 9));
          else {
            for (let at = 20; at < m.length;) {
              const kind = m[at++], size = m.readInt32LE(at);
              if (kind === 0) command = BSON.deserialize(m.subarray(at, at + size));
              else for (let p = m.indexOf(0, at + 4) + 1; p < at + size; p += m.readInt32LE(p)) extra.push(BSON.deserialize(m.subarray(p, p + m.readInt32LE(p))));
              at += size;
            }
          }
          const name = Object.keys(command)[0];
          let reply = { ok: 1 };
          if (/hello|ismaster/i.test(name)) reply = { ok: 1, helloOk: true, isWritablePrimary: true, ismaster: true, maxBsonObjectSize: 16777216, maxMessageSizeBytes: 48000000, maxWriteBatchSize: 1000, minWireVersion: 0, maxWireVersion: 17, localTime: new Date(0), connectionId: 1 };
          else if (name === 'insert') { docs.push(...(command.documents ?? extra)); reply.n = extra.length || command.documents.length; }
          else if (name === 'find') reply.cursor = { id: BSON.Long.fromNumber(0), ns: 'd.c', firstBatch: docs };
          else if (name === 'fail') reply = { ok: 0, errmsg: 'no', code: 59, codeName: 'CommandNotFound' };
          const body = BSON.serialize(reply);
          let out;
          if (op === 2004) { out = Buffer.alloc(36 + body.length); out.writeInt32LE(1, 12); out.writeInt32LE(8, 16); out.writeInt32LE(1, 32); body.copy ? body.copy(out, 36) : out.set(body, 36); } else { out = Buffer.alloc(21 + body.length); out.writeInt32LE(2013, 12); out.set(body, 21); }
          out.writeInt32LE(out.length, 0);
          out.writeInt32LE(id, 8);
          if (op === 2004) { out.writeInt32LE(1, 12); out.fill(0, 16, 36); out.writeInt32LE(1, 32); }
          s.write(out);
        }
      });
    });
    const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, { serverSelectionTimeoutMS: 4000, monitorCommands: true });
    await client.connect();
    const c = client.db('d').collection('c');
    console.log('mongodb', (await c.insertOne({ _id: 1, a: [1, 'ü'], d: new Date(0) })).acknowledged, (await c.insertMany([{ _id: 2 }, { _id: 3 }])).insertedCount);
    console.log(await c.find({}).toArray());
    await client.db('d').command({ fail: 1 }).catch((err) => console.log(err.name, err.code, err.message));
    await client.close();
    server.close();
    await new MongoClient('mongodb://127.0.0.1:1/', { serverSelectionTimeoutMS: 100 }).connect().catch((err) => console.log(err.name, err.message));
  },
  async amqplib() {
    const amqp = require('amqplib'), lib = require('path').join(require('path').dirname(require.resolve('amqplib')), 'lib'), defs = require(lib + '/defs'), frame = require(lib + '/frame');
    const [server, port] = await listen((s) => {
      let rest = Buffer.alloc(0), greeted = false, queue = [], consumer = null;
      const send = (channel, id, fields) => s.write(defs.encodeMethod(id, channel, fields));
      const deliver = (text) => {
        send(1, defs.BasicDeliver, { consumerTag: consumer, deliveryTag: 1, redelivered: false, exchange: '', routingKey: 'q' });
        s.write(defs.encodeProperties(defs.BasicProperties, 1, text.length, { contentType: 'text/plain' }));
        s.write(frame.makeBodyFrame(1, text));
      };
      s.on('error', () => {}).on('data', (d) => {
        rest = Buffer.concat([rest, d]);
        if (!greeted && rest.length >= 8) { greeted = true; rest = rest.subarray(8); send(0, defs.ConnectionStart, { versionMajor: 0, versionMinor: 9, serverProperties: {}, mechanisms: Buffer.from('PLAIN'), locales: Buffer.from('en_US') }); }
        while (rest.length >= 7 && rest.length >= 8 + rest.readUInt32BE(3)) {
          const type = rest[0], channel = rest.readUInt16BE(1), size = rest.readUInt32BE(3), body = rest.subarray(7, 7 + size);
          rest = rest.subarray(8 + size);
          if (type === 3) { queue.push(Buffer.from(body)); if (consumer) deliver(queue.shift()); continue; }
          if (type !== 1) continue;
          switch (body.readUInt32BE(0)) {
            case defs.ConnectionStartOk: send(0, defs.ConnectionTune, { channelMax: 0, frameMax: 4096, heartbeat: 0 }); break;
            case defs.ConnectionOpen: send(0, defs.ConnectionOpenOk, { knownHosts: '' }); break;
            case defs.ChannelOpen: send(channel, defs.ChannelOpenOk, { channelId: Buffer.alloc(0) }); break;
            case defs.QueueDeclare: send(channel, defs.QueueDeclareOk, { queue: 'q', messageCount: 0, consumerCount: 0 }); break;
            case defs.BasicConsume: consumer = 'tag'; send(channel, defs.BasicConsumeOk, { consumerTag: 'tag' }); while (queue.length) deliver(queue.shift()); break;
            case defs.BasicAck: console.log('acked'); break;
            case defs.ChannelClose: send(channel, defs.ChannelCloseOk, {}); break;
            case defs.ConnectionClose: send(0, defs.ConnectionCloseOk, {}); s.end(); break;
          }
        }
      });
    });
    const conn = await amqp.connect(`amqp://u:p@127.0.0.1:${port}`);
    conn.on('close', () => console.log('close'));
    const ch = await conn.createChannel();
    console.log('amqplib', await ch.assertQueue('q'), ch.sendToQueue('q', Buffer.from('hello')));
    await new Promise((resolve) => ch.consume('q', (m) => { console.log(String(m.content), m.fields.routingKey, m.properties.contentType); ch.ack(m); resolve(); }));
    await ch.close();
    await conn.close();
    server.close();
    await amqp.connect('amqp://127.0.0.1:1').catch((err) => console.log(err.code));
  },
  async small() {
    const { StatsD } = require('hot-shots');
    const [server, port] = await listen((s) => gather(s, (text) => console.log('hot-shots', text)));
    const statsd = new StatsD({ protocol: 'tcp', host: '127.0.0.1', port, prefix: 'p.' });
    statsd.increment('a', 2, ['t:1'], (err) => statsd.gauge('g', 1.5, () => statsd.close(() => server.close())));
    await new Promise((resolve) => server.on('close', resolve));
    const [s2, p2] = await listen((s) => gather(s, (text) => console.log('graphite', text.replace(/\d{10}/, 'T'))));
    const graphite = require('graphite').createClient(`plaintext://127.0.0.1:${p2}/`);
    await new Promise((resolve) => graphite.write({ a: { b: 1 } }, resolve));
    graphite.end();
    await new Promise((resolve) => s2.close(resolve));
    const { Kafka, logLevel } = require('kafkajs');
    await new Kafka({ brokers: ['127.0.0.1:1'], logLevel: logLevel.NOTHING, retry: { retries: 0 } }).producer().connect().catch((err) => console.log('kafkajs', err.name, err.message));
  },
};
(async () => {
  for (const [name, f] of Object.entries(cases)) {
    const timer = setTimeout(() => { console.log('stuck in', name); process.exit(3); }, 15000);
    try { await f(); } catch (err) { console.log(name, 'FAILED', err.message); }
    clearTimeout(timer);
  }
})();
