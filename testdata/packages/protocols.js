// Clients of line and binary protocols with servers of ours: nats, irc-framework, telnet-client, stompit, jsmodbus, imap, protobufjs, rhea.
'use strict';

const net = require('net');
// lines calls f for each line that comes, with a function that takes the n bytes behind it and the end of their line.
const lines = (socket, f) => {
  let rest = '';
  socket.setEncoding('utf8').on('error', () => {}).on('data', (chunk) => {
    rest += chunk;
    for (let end; (end = rest.indexOf('\n')) >= 0;) {
      const line = rest.slice(0, end).replace(/\r$/, '');
      rest = rest.slice(end + 1);
      f(line, (n) => {
        const body = rest.slice(0, n);
        rest = rest.slice(n + 2);
        return body;
      });
    }
  });
};
const listen = (onSocket) => new Promise((resolve) => { const s = net.createServer(onSocket).listen(0, '127.0.0.1', () => resolve([s, s.address().port])); });
const cases = {
  async nats() {
    const { connect, StringCodec } = require('nats');
    const subs = new Map();
    const [server, port] = await listen((s) => {
      s.write(`INFO ${JSON.stringify({ server_id: 'X', version: '2.0.0', proto: 1, host: 'h', port: 1, max_payload: 1048576, headers: true })}\r\n`);
      lines(s, (line, body) => {
        const [op, ...args] = line.split(' ');
        if (op === 'PING') s.write('PONG\r\n');
        if (op === 'SUB') subs.set(args[0], args.at(-1));
        if (op === 'PUB') {
          const text = body(Number(args.at(-1)));
          for (const [subject, sid] of subs) if (subject === args[0] || subject.endsWith('*') && args[0].startsWith(subject.slice(0, -1))) s.write(`MSG ${args[0]} ${sid} ${args.length > 2 ? args[1] + ' ' : ''}${Buffer.byteLength(text)}\r\n${text}\r\n`);
        }
      });
    });
    const nc = await connect({ servers: `127.0.0.1:${port}`, reconnect: false });
    const sc = StringCodec();
    const sub = nc.subscribe('help');
    (async () => { for await (const m of sub) m.respond(sc.encode('re: ' + sc.decode(m.data))); })();
    console.log('nats', sc.decode((await nc.request('help', sc.encode('please'), { timeout: 2000 })).data));
    await nc.request('nobody', undefined, { timeout: 20 }).catch((err) => console.log(err.name, err.code));
    await nc.drain();
    console.log('closed', await nc.closed());
    server.close();
    await connect({ servers: '127.0.0.1:1', reconnect: false }).catch((err) => console.log(err.name, err.code));
  },
  async irc() {
    const IRC = require('irc-framework');
    const [server, port] = await listen((s) => lines(s, (line) => {
      if (line.startsWith('CAP LS')) s.write('CAP * LS :server-time\r\n');
      if (line.startsWith('CAP REQ')) s.write('CAP * ACK :server-time\r\n');
      if (line.startsWith('USER')) s.write(':srv 001 me :Welcome\r\n:srv 005 me NETWORK=Test CHANTYPES=# :are supported\r\n:srv 376 me :End\r\n');
      if (line.startsWith('JOIN')) s.write(':me!u@h JOIN #c\r\n:srv 353 me = #c :me @you\r\n:srv 366 me #c :End\r\n');
      if (line.startsWith('PRIVMSG')) s.write(':you!u@h PRIVMSG #c :héllo ' + line.split(':')[1] + '\r\n');
      if (line.startsWith('QUIT')) s.end();
    }));
    const client = new IRC.Client();
    client.connect({ host: '127.0.0.1', port, nick: 'me', auto_reconnect: false, enable_echomessage: false });
    await new Promise((resolve) => {
      client.on('registered', (e) => { console.log('irc', e.nick); client.join('#c'); });
      client.on('userlist', (e) => { console.log(e.channel, e.users.map((u) => [u.nick, u.modes])); client.say('#c', 'hi'); });
      client.on('message', (e) => { console.log(e.type, e.nick, e.target, e.message); client.quit('bye'); });
      client.on('close', () => { console.log('close'); server.close(resolve); });
    });
  },
  async telnet() {
    const telnetClient = require('telnet-client'), Telnet = telnetClient.Telnet ?? telnetClient;
    const [server, port] = await listen((s) => { s.write('login: '); let step = 0; lines(s, (line) => s.write(step++ === 0 ? 'Password: ' : step === 2 ? 'welcome\r\n$ ' : `you said ${line}\r\n$ `)); });
    const t = new Telnet();
    await t.connect({ host: '127.0.0.1', port, shellPrompt: '$ ', timeout: 2000, username: 'u', password: 'p', ors: '\r\n', irs: '\r\n' });
    console.log('telnet', await t.exec('uptime'));
    await t.end();
    server.close();
    await new Telnet().connect({ host: '127.0.0.1', port: 1, timeout: 500 }).catch((err) => console.log(err.code ?? err.message));
  },
  async stomp() {
    const stompit = require('stompit');
    const [simple, port] = await listen((s) => {
      let rest = '';
      s.setEncoding('utf8').on('error', () => {}).on('data', (d) => {
        rest += d;
        for (let i; (i = rest.indexOf('\0')) >= 0; rest = rest.slice(i + 1)) {
          const frame = rest.slice(0, i).replace(/^\n+/, ''), [head, body] = frame.split('\n\n'), [command, ...headers] = head.split('\n');
          const get = (k) => headers.find((h) => h.startsWith(k + ':'))?.slice(k.length + 1);
          if (command === 'CONNECT') s.write('CONNECTED\nversion:1.1\nheart-beat:0,0\n\n\0');
          if (command === 'SUBSCRIBE') s.sub = get('id');
          if (command === 'SEND') s.write(`MESSAGE\nsubscription:${s.sub}\nmessage-id:1\ndestination:${get('destination')}\n\n${body}\0`);
          if (get('receipt')) s.write(`RECEIPT\nreceipt-id:${get('receipt')}\n\n\0`);
        }
      });
    });
    await new Promise((resolve) => stompit.connect({ host: '127.0.0.1', port, connectHeaders: { host: '/', 'heart-beat': '0,0' } }, (err, client) => {
      console.log('stomp', err);
      client.subscribe({ destination: '/q', ack: 'auto' }, (err, message) => message.readString('utf8', (err, text) => {
        console.log(err, text, message.headers);
        client.disconnect((err) => { console.log('disconnected', err && err.message); simple.close(resolve); });
      }));
      const frame = client.send({ destination: '/q' });
      frame.write('hällo');
      frame.end();
    }));
  },
  async modbus() {
    const modbus = require('jsmodbus');
    const holding = Buffer.alloc(100);
    holding.writeUInt16BE(1234, 4);
    const raw = net.createServer();
    const srv = new modbus.server.TCP(raw, { holding });
    srv.on('postWriteSingleRegister', () => console.log('written', holding.readUInt16BE(6)));
    await new Promise((resolve) => raw.listen(0, '127.0.0.1', resolve));
    const socket = new net.Socket(), client = new modbus.client.TCP(socket, 1);
    await new Promise((resolve) => socket.connect(raw.address().port, '127.0.0.1', resolve));
    console.log('modbus', (await client.readHoldingRegisters(2, 2)).response.body.valuesAsArray);
    console.log((await client.writeSingleRegister(3, 77)).response.body.fc, (await client.readHoldingRegisters(3, 1)).response.body.valuesAsBuffer);
    await client.readHoldingRegisters(1000, 5).catch((err) => console.log(err.err, err.message));
    socket.end();
    raw.close();
  },
  async imap() {
    const Imap = require('imap');
    const [server, port] = await listen((s) => {
      s.write('* OK ready\r\n');
      lines(s, (line) => {
        const [tag, command] = line.split(' ');
        const say = (...texts) => s.write(texts.map((t) => t + '\r\n').join(''));
        const text = 'From: a@b\r\nSubject: =?utf-8?Q?gr=C3=BC=C3=9Fe?=\r\n\r\n';
        switch (command.toUpperCase()) {
          case 'CAPABILITY': return say('* CAPABILITY IMAP4rev1', `${tag} OK done`);
          case 'LOGIN': return say(`${tag} OK in`);
          case 'NAMESPACE': return say('* NAMESPACE (("" "/")) NIL NIL', `${tag} OK`);
          case 'LIST': return say('* LIST (\\Noselect) "/" ""', `${tag} OK`);
          case 'SELECT': case 'EXAMINE': return say('* FLAGS (\\Seen)', '* 2 EXISTS', '* 0 RECENT', '* OK [UIDVALIDITY 5] x', '* OK [UIDNEXT 9] x', `${tag} OK [READ-ONLY] done`);
          case 'UID': return line.includes('SEARCH') ? say('* SEARCH 1 2', `${tag} OK`) : say(`* 1 FETCH (UID 7 FLAGS (\\Seen) INTERNALDATE "01-Jan-2020 00:00:00 +0000" BODY[HEADER.FIELDS (FROM SUBJECT)] {${text.length}}\r\n${text})`, `${tag} OK`);
          case 'LOGOUT': say('* BYE', `${tag} OK`); return s.end();
          default: say(`${tag} BAD what`);
        }
      });
    });
    const imap = new Imap({ user: 'u', password: 'p', host: '127.0.0.1', port, tls: false });
    await new Promise((resolve) => {
      imap.once('ready', () => imap.openBox('INBOX', true, (err, box) => {
        console.log('imap', err, box.messages.total, box.uidvalidity, box.readOnly);
        imap.search(['ALL'], (err, ids) => {
          console.log(err, ids);
          imap.fetch(ids, { bodies: 'HEADER.FIELDS (FROM SUBJECT)' }).on('message', (m) => m.on('body', (stream, info) => {
            let text = '';
            stream.setEncoding('utf8').on('data', (d) => { text += d; }).on('end', () => console.log(info.size, Imap.parseHeader(text)));
          }).on('attributes', (a) => console.log(a.uid, a.flags, a.date.toISOString()))).on('end', () => imap.end());
        });
      }));
      imap.once('end', () => { console.log('end'); server.close(resolve); });
      imap.on('error', (err) => console.log('error', err.message));
      imap.connect();
    });
  },
  async protobufjs() {
    const protobuf = require('protobufjs');
    const root = protobuf.parse('syntax = "proto3"; message M { int32 a = 1; repeated string b = 2; map<string, double> c = 3; oneof o { bytes d = 4; bool e = 5; } enum E { X = 0; Y = 1; } E f = 6; int64 g = 7; }').root;
    const M = root.lookupType('M');
    const [server, port] = await listen((s) => { let all = Buffer.alloc(0); s.on('data', (d) => { all = Buffer.concat([all, d]); const m = M.decodeDelimited(all); s.end(M.encodeDelimited({ ...m, a: m.a + 1 }).finish()); }); });
    const c = net.connect(port, '127.0.0.1');
    c.write(M.encodeDelimited(M.fromObject({ a: 41, b: ['x', 'ü'], c: { k: 1.5 }, d: Buffer.from('bytes'), f: 'Y', g: '9007199254740993' })).finish());
    console.log('protobufjs', await new Promise((resolve) => c.on('data', (d) => resolve(M.toObject(M.decodeDelimited(d), { longs: String, enums: String, bytes: String })))));
    server.close();
    console.log(M.verify({ a: 'x' }));
  },
  async rhea() {
    const rhea = require('rhea');
    const container = rhea.create_container({ id: 'c' });
    container.on('connection_open', () => console.log('rhea open'));
    const listener = container.listen({ port: 0, host: '127.0.0.1' });
    await new Promise((resolve) => listener.on('listening', resolve));
    await new Promise((resolve) => {
      const client = rhea.create_container({ id: 'd' });
      container.on('message', (context) => { console.log('message', context.message.body); context.connection.close(); });
      client.on('sendable', (context) => { context.sender.send({ body: { n: 1, s: 'ü' } }); context.sender.detach(); });
      client.on('connection_close', () => { console.log('closed'); listener.close(resolve); });
      const connection = client.connect({ port: listener.address().port, host: '127.0.0.1', reconnect: false });
      connection.open_sender('q');
    });
  },
};
(async () => {
  for (const [name, f] of Object.entries(cases)) {
    const timer = setTimeout(() => { console.log('stuck in', name); process.exit(3); }, 15000);
    try { await f(); } catch (err) { console.log(name, 'FAILED', err.message); }
    clearTimeout(timer);
  }
})();
