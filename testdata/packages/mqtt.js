// The broker aedes, and clients of the package mqtt.
'use strict';

const net = require('net');
const mqtt = require('mqtt');
const aedes = require('aedes')();

aedes.on('client', (c) => console.log('broker client', c.id));
aedes.on('subscribe', (subs, c) => console.log('broker subscribe', subs.map((s) => `${s.topic} ${s.qos}`), c.id));
aedes.on('clientDisconnect', (c) => console.log('broker disconnect', c.id));
aedes.authorizePublish = (client, packet, done) => done(packet.topic === 'secret' ? new Error('no') : null);
const server = net.createServer(aedes.handle).listen(0, '127.0.0.1', async () => {
  const url = `mqtt://127.0.0.1:${server.address().port}`;
  const sub = await mqtt.connectAsync(url, { clientId: 'sub', protocolVersion: 4 });
  console.log(await sub.subscribeAsync({ 'a/+': { qos: 1 }, 'b/#': { qos: 2 } }));
  const got = new Promise((resolve) => {
    const all = [];
    sub.on('message', (topic, payload, packet) => {
      all.push([topic, String(payload), packet.qos, packet.retain]);
      if (all.length === 4) resolve(all);
    });
  });
  const pub = await mqtt.connectAsync(url, { clientId: 'pub', will: { topic: 'b/will', payload: 'gone', qos: 1 } });
  await pub.publishAsync('a/1', 'zero');
  await pub.publishAsync('a/2', 'one', { qos: 1 });
  await pub.publishAsync('b/x/y', Buffer.from('two'), { qos: 2 });
  pub.stream.destroy();
  pub.end(true);
  console.log((await got).sort());
  await sub.unsubscribeAsync('a/+');
  await sub.endAsync();
  aedes.close(() => server.close(() => console.log('closed')));
  const refused = mqtt.connect('mqtt://127.0.0.1:1', { reconnectPeriod: 0 });
  refused.on('error', (err) => console.log(err.code));
  refused.on('close', () => { console.log('close'); refused.end(); });
});
