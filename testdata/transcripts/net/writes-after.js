// Writes, corks and ends at moments when they come too late, by state of the socket.
'use strict';

const net = require('net');

function run(name, prepare) {
  return new Promise((resolve) => {
    const log = [];
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.resume();
      if (name.includes('peer')) socket.end();
    }).listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('error', (err) => log.push(`error ${err.code} ${err.message}`));
      client.on('close', (failed) => log.push(`close ${failed}`));
      for (const event of ['finish', 'end', 'drain']) client.on(event, () => log.push(event));
      client.resume();
      const note = (what) => (err) => log.push(`${what}: ${err ? `${err.name} ${err.code} ${err.message}` : err}`);
      client.on('connect', () => {
        prepare(client, () => {
          log.push(`write ${client.write('x', note('write'))}`);
          log.push(`end ${client.end('y', note('end')) === client}`);
          log.push(`again ${client.end(note('again')) === client}`);
          log.push(`nothing ${client.write('', note('nothing'))}`);
          log.push(`${client.writable} ${client.writableEnded} ${client.writableFinished} ${client.destroyed} ${client.writableLength}`);
        });
      });
      client.on('close', () => server.close(() => setImmediate(() => {
        console.log(name);
        for (const line of log) console.log('  ', line);
        resolve();
      })));
    });
  });
}

async function main() {
  await run('ended', (client, go) => { client.end(); go(); });
  await run('ending', (client, go) => { client.write(Buffer.alloc(1e6)); client.end(); go(); });
  await run('finished', (client, go) => client.end(go));
  await run('destroyed', (client, go) => { client.destroy(); go(); });
  await run('destroyed with an error', (client, go) => { client.destroy(new Error('mine')); go(); });
  await run('closed', (client, go) => { client.on('close', go); client.destroy(); });
  await run('reset', (client, go) => { client.resetAndDestroy(); go(); });
  await run('soon', (client, go) => { client.destroySoon(); go(); });
  await run('the peer ended', (client, go) => client.on('end', go));
  await run('the peer ended, and this', (client, go) => client.on('end', () => setImmediate(go)));
  await run('corked', (client, go) => { client.cork(); client.write('a'); client.cork(); client.uncork(); go(); });
  await run('open', (client, go) => go());
}
main();
