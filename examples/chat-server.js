// A chat server: every line goes to everybody else. The first line is one's name.
//
//   sluice examples/chat-server.js [port]
//   nc 127.0.0.1 8125
const net = require('node:net');

const port = Number(process.argv[2] ?? 8125);
const members = new Map(); // socket -> name

function say(text, except) {
  for (const [socket, name] of members) {
    if (socket !== except && name !== null) socket.write(text + '\n');
  }
}

function line(socket, text) {
  const name = members.get(socket);
  if (name === null) {
    members.set(socket, text || 'nobody');
    say(`* ${members.get(socket)} joined`, socket);
    socket.write(`* welcome, ${members.get(socket)}; there are ${members.size} of you\n`);
  } else if (text === '/who') {
    socket.write([...members.values()].filter((other) => other !== null).join(', ') + '\n');
  } else if (text === '/quit') {
    socket.end('* bye\n');
  } else {
    say(`${name}: ${text}`, socket);
  }
}

const server = net.createServer((socket) => {
  members.set(socket, null);
  socket.setEncoding('utf8');
  socket.write('* your name?\n');

  let rest = '';
  socket.on('data', (data) => {
    const lines = (rest + data).split(/\r?\n/);
    rest = lines.pop();
    for (const text of lines) line(socket, text);
  });
  socket.on('error', () => {}); // 'close' follows
  socket.on('close', () => {
    const name = members.get(socket);
    members.delete(socket);
    if (name !== null) say(`* ${name} left`);
  });
});

server.listen(port, '127.0.0.1', () => {
  console.log('chat on port %d', server.address().port);
});
