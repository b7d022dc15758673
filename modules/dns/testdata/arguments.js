// What is wrong with arguments is thrown at once; nothing here goes to a server.
'use strict';

const dns = require('dns');
const promises = require('dns/promises');

const show = (label, f) => {
  try {
    const v = f();
    console.log(label, typeof v === 'object' ? 'object' : v);
    if (v instanceof Promise) v.catch(() => {});
  } catch (err) {
    console.log(label, err.name, err.code, err.message);
  }
};
const nothing = () => {};
dns.setServers([]);

for (const options of [undefined, null, 5, 'x', [], nothing, {}, { timeout: -2 }, { timeout: -1 }, { timeout: 0 }, { timeout: 1.5 }, { timeout: '5' }, { timeout: 2 ** 31 }, { timeout: 2 ** 31 - 1 },
  { timeout: null }, { timeout: NaN }, { tries: 0 }, { tries: 1 }, { tries: 'x' }, { tries: 1.5 }, { tries: -1 }, { tries: 2 ** 31 }, { tries: null }, { tries: undefined }, { maxTimeout: 'x' }]) {
  show(['Resolver', options], () => new dns.Resolver(options));
  show(['Resolver', options], () => new promises.Resolver(options));
}
for (const args of [[], ['127.0.0.1'], ['::1'], ['127.0.0.1', '::1'], ['::1', '127.0.0.1'], ['x'], [5], ['127.0.0.1', 5], ['127.0.0.1', 'x'], ['127.0.0.1', '127.0.0.1'],
  ['::1', '::1'], [null], ['', '::1'], ['127.0.0.1', ''], ['0.0.0.0'], ['127.0.0.1', undefined], ['127.0.0.1', null], ['fe80::1%lo']]) {
  show(['setLocalAddress', ...args], () => new dns.Resolver().setLocalAddress(...args));
}
for (const method of ['resolve4', 'resolve6', 'resolveAny', 'resolveMx', 'resolveSoa', 'reverse']) {
  for (const args of [[], ['1.1.1.1'], ['1.1.1.1', 5], ['1.1.1.1', {}], ['1.1.1.1', null], [5, nothing], [null, nothing], [undefined, nothing], ['1.1.1.1', {}, 5],
    ['1.1.1.1', nothing], ['1.1.1.1', {}, nothing], ['1.1.1.1', null, nothing], ['1.1.1.1', 'x', nothing], ['1.1.1.1', undefined, nothing]]) {
    show([method, ...args], () => dns[method](...args));
    show(['promises', method, ...args], () => promises[method](...args));
  }
}
for (const args of [[], ['a'], ['a', 'A'], ['a', 'A', 5], ['a', 'ZZ', nothing], ['a', 5, nothing], ['a', null, nothing], ['a', undefined, nothing], ['a', {}, nothing], [5, 'A', nothing], [5, nothing],
  ['a', nothing], ['a', 'a', nothing], ['a', 'toString', nothing], ['a', 'ANY', nothing], ['a', '', nothing], ['a', 'TLSA', nothing], ['a', [], nothing], ['a', nothing, nothing]]) {
  show(['resolve', ...args], () => dns.resolve(...args));
  show(['promises.resolve', ...args], () => promises.resolve(...args));
}
for (const args of [[], ['a'], ['127.0.0.1'], ['127.0.0.1', 80], ['127.0.0.1', 80, 5], ['x', 80, nothing], [5, 80, nothing], [null, 80, nothing], ['', 80, nothing], ['127.0.0.1', -1, nothing],
  ['127.0.0.1', 65536, nothing], ['127.0.0.1', 'x', nothing], ['127.0.0.1', null, nothing], ['127.0.0.1', undefined, nothing], ['127.0.0.1', 1.5, nothing], ['127.0.0.1', '', nothing],
  ['127.0.0.1', true, nothing], ['127.0.0.1', 80, nothing, 1]]) {
  show(['lookupService', ...args], () => dns.lookupService(...args));
  show(['promises.lookupService', ...args.slice(0, 2)], () => promises.lookupService(...args.slice(0, 2)));
}
show('promises.lookupService', () => promises.lookupService('127.0.0.1', 80, 5));

for (const host of [5, {}, [], true, Symbol('x'), 5n]) {
  show(['lookup', host], () => dns.lookup(host, nothing));
  show(['promises.lookup', host], () => promises.lookup(host));
}
for (const args of [[], ['1.1.1.1'], ['1.1.1.1', null], ['1.1.1.1', {}, 5], ['1.1.1.1', 4, 5], ['1.1.1.1', { hints: 'x' }, 5], ['1.1.1.1', 'x'], ['1.1.1.1', 'x', 5], ['1.1.1.1', true],
  ['1.1.1.1', 'x', nothing], ['1.1.1.1', 9, 5], ['1.1.1.1', nothing, 5], [7], [7, 'x'], [7, { family: 9 }, nothing]]) {
  show(['lookup', ...args], () => dns.lookup(...args));
}
for (const options of [null, undefined, 'x', 5, 4, 6, 0, NaN, true, [], { family: 5 }, { family: 'IPv4' }, { family: 'IPv6' }, { family: 'ipv4' }, { family: '4' }, { family: null }, { family: 0 }, { hints: 1 },
  { hints: 8 }, { hints: '8' }, { hints: null }, { hints: 1.5 }, { hints: -1 }, { hints: 2 ** 32 + 8 }, { all: 1 }, { all: null }, { verbatim: 1 }, { verbatim: null }, { order: 'x' }, { order: 5 }, { order: null },
  { order: 'ipv4first' }, { order: 'ipv6first', verbatim: false }, { family: 4, hints: 64 }, Symbol('q'), 5n]) {
  show(['lookup', options], () => dns.lookup('1.1.1.1', options, nothing));
  show(['promises.lookup', options], () => promises.lookup('1.1.1.1', options));
}
