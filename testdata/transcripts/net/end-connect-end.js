// A socket that is ended, connected and ended again before it is connected: both ends are made, and the second time is
// once too often. The method _final is looked up again then.
'use strict';
const net = require('net');

const server = net.createServer((s) => {
  s.on('error', () => {});
  s.resume();
});
function round(act, next) {
  const socket = new net.Socket();
  const show = (what, ...args) => console.log(what, ...args.map(String), socket._writableState.pendingcb, socket.destroyed);
  const final = socket._final;
  socket._final = function(callback) {
    show('_final');
    return final.call(this, callback);
  };
  socket.end(() => show('first callback'));
  socket.connect(server.address().port, '127.0.0.1');
  socket.end(() => show('second callback'));
  for (const event of ['connect', 'prefinish', 'finish', 'error']) socket.on(event, (...args) => show(event, ...args));
  if (act) socket.on('prefinish', () => socket[act]());
  socket.on('close', (hadError) => {
    show('close', hadError);
    next();
  });
}
server.listen(0, '127.0.0.1', () => round(null, () => round('destroy', () => server.close())));
