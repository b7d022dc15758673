// A chat server: everybody gets the lines that the others send.
//
//   sluice chat-server.js [port] [host]
//
// Talk to it with `sluice line-client.js HOST PORT`, nc or telnet. Lines that begin with
// a slash are commands: /name NAME, /who, /quit.
'use strict';

const net = require('net');

const maxLine = 4096; // characters of a line
const maxBehind = 1 << 20; // bytes that somebody may be behind before he is sent away
const maxIdle = 10 * 60 * 1000; // milliseconds of silence

const [port = 8125, host = '127.0.0.1'] = process.argv.slice(2);
const members = new Set();
let count = 0;

class Member {
  constructor(socket) {
    this.socket = socket;
    this.name = `guest${++count}`;
    this.line = '';
    socket.setEncoding('utf8');
    socket.setTimeout(maxIdle, () => this.leave('You have been silent for too long.'));
    socket.on('data', (text) => this.receive(text));
    socket.on('error', () => {}); // 'close' follows
    socket.on('close', () => {
      members.delete(this);
      announce(`${this.name} has left`);
    });
    this.send(`Hello, ${this.name}! There are ${members.size} others.`);
    announce(`${this.name} has joined`);
    members.add(this);
  }

  send(line) {
    this.socket.write(line + '\n');
    if (this.socket.writableLength > maxBehind) this.socket.destroy();
  }

  leave(line) {
    this.socket.end(line + '\n');
  }

  receive(text) {
    const lines = (this.line + text).split(/\r?\n/);
    this.line = lines.pop();
    for (const line of lines) this.handle(line.trim());
    if (this.line.length > maxLine) this.leave('That line is too long.');
  }

  handle(line) {
    const [command, argument] = line.split(/\s+/, 2);
    switch (true) {
      case line === '':
        break;
      case command === '/name':
        this.rename(argument);
        break;
      case command === '/who':
        this.send([...members].map((member) => member.name).sort().join(' '));
        break;
      case command === '/quit':
        this.leave('Goodbye.');
        break;
      case command.startsWith('/'):
        this.send(`There is no command ${command}.`);
        break;
      default:
        announce(`${this.name}: ${line}`, this);
    }
  }

  rename(name) {
    if (!/^\w{1,16}$/.test(name ?? '')) return this.send('A name has up to 16 letters and digits.');
    if ([...members].some((member) => member.name === name)) return this.send(`${name} is taken.`);
    announce(`${this.name} is ${name} now`);
    this.name = name;
  }
}

function announce(line, from) {
  for (const member of members) if (member !== from) member.send(line);
}

const server = net.createServer((socket) => new Member(socket));
server.on('error', (err) => {
  console.error(err.message);
  process.exitCode = 1;
});
server.listen(port, host, () => {
  const { address, port } = server.address();
  console.log(`listening on ${address}:${port}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close();
    for (const member of members) member.leave('The server closes.');
  });
}
