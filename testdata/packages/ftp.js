// The clients basic-ftp and ftp and a server of ours.
'use strict';

const net = require('net');
const { Client } = require('basic-ftp');
const { PassThrough, Readable, Writable } = require('stream');
const OldFtp = require('ftp');

const files = new Map([['a.txt', 'content of a'], ['b.bin', 'b'.repeat(100000)]]);
const server = net.createServer((control) => {
  let rest = '', data = null;
  const say = (text) => control.write(text + '\r\n');
  say('220-Welcome\r\n220 ready');
  const commands = {
    USER: () => say('331 password'), PASS: (p) => say(p === 'p' ? '230 in' : '530 wrong'), TYPE: () => say('200 ok'), SYST: () => say('215 UNIX'),
    FEAT: () => say('211-Features:\r\n UTF8\r\n SIZE\r\n211 End'), OPTS: () => say('200 ok'), PWD: () => say('257 "/" is cwd'), NOOP: () => say('200 ok'), CWD: () => say('250 ok'), STRU: () => say('200'), MODE: () => say('200'),
    SIZE: (name) => say(files.has(name) ? `213 ${files.get(name).length}` : '550 none'),
    DELE: (name) => say(files.delete(name) ? '250 gone' : '550 No such file'),
    QUIT: () => control.end('221 bye\r\n'),
    PASV() {
      const listener = net.createServer((socket) => { listener.close(); data.resolve(socket); }).listen(0, '127.0.0.1', () => {
        const { port } = listener.address();
        say(`227 Entering Passive Mode (127,0,0,1,${port >> 8},${port & 255})`);
      });
      data = {};
      data.socket = new Promise((resolve) => { data.resolve = resolve; });
    },
    async LIST() {
      const socket = await data.socket;
      say('150 here');
      socket.end([...files].map(([name, text]) => `-rw-r--r-- 1 me me ${text.length} Jan 1 2020 ${name}\r\n`).join(''));
      socket.on('close', () => say('226 done'));
    },
    ABOR: () => say('226 aborted'),
    async RETR(name) {
      if (!files.has(name)) return say('550 No such file');
      const socket = await data.socket;
      say('150 here');
      socket.end(files.get(name));
      socket.resume().on('close', () => say('226 done'));
    },
    async STOR(name) {
      say('150 go');
      const socket = await data.socket;
      const chunks = [];
      socket.on('data', (c) => chunks.push(c)).on('end', () => { files.set(name, Buffer.concat(chunks).toString()); }).on('close', () => say('226 stored'));
    },
  };
  control.setEncoding('utf8').on('error', () => {}).on('data', (chunk) => {
    rest += chunk;
    for (let end; (end = rest.indexOf('\r\n')) >= 0; rest = rest.slice(end + 2)) {
      const [, name, arg] = /^(\S+) ?(.*)$/.exec(rest.slice(0, end));
      const command = commands[name.toUpperCase()];
      command ? command(arg) : say('502 not implemented');
    }
  });
}).listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  const client = new Client(5000);
  await client.access({ host: '127.0.0.1', port, user: 'u', password: 'p' });
  console.log((await client.features()).size, await client.pwd());
  console.log((await client.list()).map((f) => [f.name, f.size, f.isFile]));
  console.log(await client.size('a.txt'));
  let got = 0;
  await client.downloadTo(new Writable({ write(chunk, _, done) { got += chunk.length; done(); } }), 'b.bin');
  console.log(got);
  await client.uploadFrom(Readable.from(['new ', 'file']), 'c.txt');
  console.log(files.get('c.txt'));
  await client.downloadTo(new PassThrough(), 'none').catch((err) => console.log(err.name, err.code, err.message));
  console.log((await client.remove('c.txt')).code);
  client.close();
  const wrong = new Client();
  await wrong.access({ host: '127.0.0.1', port, user: 'u', password: 'x' }).catch((err) => console.log(err.name, err.code, err.message));
  wrong.close();
  const old = new OldFtp();
  old.on('greeting', (text) => console.log('greeting', text)).on('ready', () => {
    old.list((err, list) => {
      console.log(err, list.map((f) => [f.name, f.size, f.type]));
      old.delete('zzz', (err) => { console.log(err.code, err.message); old.end(); });
    });
  }).on('close', (hadErr) => { console.log('close', hadErr); server.close(); }).connect({ host: '127.0.0.1', port, user: 'u', password: 'p' });
});
