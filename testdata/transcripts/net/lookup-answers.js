// What comes of everything that a lookup function may answer, asked for one address or for all.
'use strict';

const net = require('net');

const answers = {
  'a list': [null, [{ address: '127.0.0.1', family: 4 }]],
  'an address': [null, '127.0.0.1', 4],
  'an address without a family': [null, '127.0.0.1'],
  'an empty list': [null, []],
  'nothing': [],
  'null': [null, null],
  'a number': [null, 5],
  'an object': [null, { address: '127.0.0.1', family: 4 }],
  'a list of text': [null, ['127.0.0.1']],
  'a list of null': [null, [null]],
  'a number and an address': [null, [7, { address: '127.0.0.1', family: 4 }]],
  'no address in a list': [null, [{ address: 'nope', family: 4 }]],
  'no address': [null, 'nope', 4],
  'no address and one': [null, [{ address: 'nope', family: 4 }, { address: '127.0.0.1', family: 4 }]],
  'no family in a list': [null, [{ address: '127.0.0.1' }]],
  'an unknown family in a list': [null, [{ address: '127.0.0.1', family: 5 }]],
  'an unknown family': [null, '127.0.0.1', 5],
  'a named family in a list': [null, [{ address: '127.0.0.1', family: 'IPv4' }]],
  'a named family': [null, '127.0.0.1', 'IPv4'],
  'the family of others in a list': [null, [{ address: '127.0.0.1', family: 6 }]],
  'the family of others': [null, '127.0.0.1', 6],
  'IPv6 as IPv4': [null, '::1', 4],
  'the family of others twice': [null, [{ address: '127.0.0.1', family: 6 }, { address: '::1', family: 4 }]],
  'one twice': [null, [{ address: '127.0.0.1', family: 4 }, { address: '127.0.0.1', family: 4 }]],
  'an error': [Object.assign(new Error('no such name'), { code: 'ENAME' })],
  'an error that is a text': ['text'],
};
const options = [{}, { autoSelectFamily: false }, { family: 4 }, { family: 6 }, { family: 0, all: true }, { autoSelectFamily: true, family: 4 }];
const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  for (const [name, answer] of Object.entries(answers)) {
    for (const more of options) {
      for (const later of [false, true]) {
        const log = [];
        const note = (...parts) => log.push(parts.map((part) => typeof part === 'string' ? part : JSON.stringify(part)).join(' ').replaceAll(port, 'PORT'));
        await new Promise((resolve) => {
          function lookup(host, asked, callback) {
            note(host, asked);
            const give = () => {
              try {
                callback(...answer);
              } catch (err) {
                note('callback throws', err.name, err.message);
                resolve();
              }
            };
            if (later) process.nextTick(give);
            else give();
          }
          const socket = net.connect({ port, host: 'a.test', lookup, ...more });
          socket.on('lookup', (err, address, family, host) => note('lookup', err?.message ?? err ?? 'none', address ?? 'none', family ?? 'none', host));
          socket.on('connectionAttempt', (...args) => note('attempt', args));
          socket.on('connect', () => note('connect', socket.autoSelectFamilyAttemptedAddresses ?? 'one'));
          socket.on('error', (err) => note('error', err.name ?? typeof err, err.message ?? err, { ...err }, err.errors?.map((one) => one.message) ?? 'one'));
          socket.on('close', () => resolve()).resume();
        });
        console.log(name, more, later, log.join('; '));
      }
    }
  }
  server.close();
});
