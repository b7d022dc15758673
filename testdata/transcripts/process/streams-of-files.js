// The standard streams over files are streams of node:fs.
// stderr: compare
// stdin: "hi\n"
// streams: {"stdin": "file", "stdout": "file", "stderr": "file"}
'use strict';

const say = (...args) => process._rawDebug(...args);
const net = require('net');
const util = require('util');

for (const name of ['stdin', 'stdout', 'stderr']) {
  const s = process[name];
  say(name, s.constructor.name, s instanceof net.Socket, s._type, s._isStdio, s.fd, s._handle && s._handle.constructor.name);
  const own = Object.getOwnPropertyNames(s);
  say(own.filter((key) => !/^(start|end|pos|bytesRead|_eventsCount)$/.test(key)).join());
  const values = ['readable', 'writable', 'allowHalfOpen', 'writableLength', 'writableHighWaterMark', 'readableHighWaterMark',
    'readableFlowing', 'pending', 'connecting', 'readyState', 'destroyed', 'bytesRead', 'bytesWritten', 'isTTY',
    'writableNeedDrain', 'timeout', 'autoClose', 'columns', 'isRaw'];
  say(values.map((key) => `${key}=${s[key]}`).join(' '));
  say(s.destroySoon !== undefined && s.destroySoon === s.destroy, s._destroy.name, s._destroy.length, Object.hasOwn(s, '_destroy'));
  if (s.address) say(s.address(), s.localAddress, s.remoteAddress);
  const h = s._handle;
  if (h) say(h.fd, h.hasRef(), h.reading, h.isStreamBase, h.getProviderType(), Object.keys(h));
  say(s.eventNames().map(String).filter((event) => !event.includes('kConstruct')));
}
say(process._getActiveHandles().map((h) => h.constructor.name + h.fd), process.getActiveResourcesInfo());
