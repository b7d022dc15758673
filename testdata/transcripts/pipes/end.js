// The client ends: 'end' of the source ends the destination, and the events of each come in their order.
const relay = require('./shared/relay');
relay(async (r) => {
  await r.send(600_000);
  const printA = relay.log('a:', r.a, ['end', 'finish', 'close']);
  const printB = relay.log('b:', r.b, ['end', 'finish', 'close', 'unpipe']);
  let open = 2;
  const closed = () => {
    if (--open > 0) return;
    printA();
    printB();
    console.log(r.a.bytesRead, r.b.bytesWritten, r.b.writableEnded, r.b.writableFinished);
    r.report();
    r.close();
  };
  r.a.on('close', closed);
  r.b.on('close', closed);
  r.post(300_000);
  r.client.end();
});
