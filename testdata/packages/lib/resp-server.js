// A Redis server of a few commands: RESP over a socket, all of it in memory.
'use strict';

const net = require('net');

const bulk = (s) => s === null || s === undefined ? '$-1\r\n' : `$${Buffer.byteLength(s)}\r\n${s}\r\n`;
const array = (items) => `*${items.length}\r\n${items.join('')}`;

exports.start = (onListening) => {
  const data = new Map();
  const subscribers = new Map();
  const commands = {
    PING: () => '+PONG\r\n',
    HELLO: () => "-ERR unknown command 'HELLO'\r\n",
    INFO: () => bulk('# Server\r\nredis_version:7.0.0\r\nloading:0\r\n'),
    CLIENT: () => '+OK\r\n',
    SELECT: () => '+OK\r\n',
    SET: (_, key, value) => (data.set(key, value), '+OK\r\n'),
    GET: (_, key) => bulk(data.get(key)),
    MGET: (_, ...keys) => array(keys.map((key) => bulk(data.get(key)))),
    DEL: (_, ...keys) => `:${keys.filter((key) => data.delete(key)).length}\r\n`,
    INCR(_, key) {
      const n = Number(data.get(key) ?? 0);
      if (Number.isNaN(n)) return '-ERR value is not an integer or out of range\r\n';
      data.set(key, String(n + 1));
      return `:${n + 1}\r\n`;
    },
    MULTI: (state) => (state.queue = [], '+OK\r\n'),
    EXEC(state) {
      const { queue } = state;
      state.queue = null;
      return array(queue.map((command) => run(state, command)));
    },
    SUBSCRIBE(state, channel) {
      if (!subscribers.has(channel)) subscribers.set(channel, new Set());
      subscribers.get(channel).add(state.socket);
      return array([bulk('subscribe'), bulk(channel), ':1\r\n']);
    },
    UNSUBSCRIBE: (state, channel) => (subscribers.get(channel)?.delete(state.socket), array([bulk('unsubscribe'), bulk(channel), ':0\r\n'])),
    PUBLISH(_, channel, text) {
      const all = subscribers.get(channel) ?? new Set();
      for (const socket of all) socket.write(array([bulk('message'), bulk(channel), bulk(text)]));
      return `:${all.size}\r\n`;
    },
    QUIT(state) {
      state.socket.end('+OK\r\n');
      return '';
    },
  };
  const run = (state, [name, ...args]) => {
    const command = commands[name.toUpperCase()];
    return command ? command(state, ...args) : `-ERR unknown command '${name}'\r\n`;
  };
  const server = net.createServer((socket) => {
    const state = { socket, queue: null };
    let rest = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      for (let command; (command = next());) {
        const name = command[0].toUpperCase();
        if (state.queue && name !== 'EXEC') {
          state.queue.push(command);
          socket.write('+QUEUED\r\n');
        } else {
          const reply = run(state, command);
          if (reply) socket.write(reply);
        }
      }
    });
    socket.on('error', () => {});
    const next = () => {
      let at = 0;
      const line = () => {
        const end = rest.indexOf('\r\n', at);
        if (end < 0) return null;
        const text = rest.toString('latin1', at, end);
        at = end + 2;
        return text;
      };
      const head = line();
      if (head === null) return null;
      const words = [];
      for (let n = Number(head.slice(1)); n > 0; n--) {
        const size = line();
        if (size === null) return null;
        const length = Number(size.slice(1));
        if (rest.length < at + length + 2) return null;
        words.push(rest.toString('utf8', at, at + length));
        at += length + 2;
      }
      rest = rest.subarray(at);
      return words;
    };
  });
  server.listen(0, '127.0.0.1', () => onListening(server.address().port, server));
};
