// A random story of a server and its clients, told line by line: node net.js SEED
//
// What is done, and when, depends on the seed, on whose event it is and on how often that has come, never on the order
// of events of different sockets. Each line begins with whose it is: P the process, S the server, O another one, C0 a
// client, A0 a socket that the server has accepted.
//
// Two differences are Node's own. When a name is looked up by the system, a thread races with connections that are made
// meanwhile. And a socket that is reset while its end is on its way stays open for ever in Node, which hangs with it at
// its exit; Sluice closes it.
'use strict';
const net = require('net');
const path = require('path');
const os = require('os');
const fs = require('fs');

const seed = Number(process.argv[2] || 1);

// random numbers that depend on the seed and on what they are for only
function hash(text) {
  let h = 2166136261 ^ seed;
  h = Math.imul(h, 16777619);
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 16777619);
  }
  return h >>> 0;
}
function randomOf(key) {
  let a = hash(key);
  const next = () => {
    a = (a + 0x6D2B79F5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    int: (n) => Math.floor(next() * n),
    pick: (list) => list[Math.floor(next() * list.length)],
    chance: (p) => next() < p,
  };
}

const lines = [];
function log(side, what) {
  poke();
  lines.push(`${side} ${what}`);
}

function errorText(e) {
  if (e === null || e === undefined) return String(e);
  if (typeof e !== 'object') return String(e);
  let text = `${e.name} ${e.code} ${e.syscall} ${e.errno} ${mask(String(e.message))}`;
  if (e.errors) text += ' [' + e.errors.map(errorText).join('; ') + ']';
  return text;
}
let port = 0;
function mask(text) {
  return text.replaceAll(dir, 'DIR').replace(/\b\d{4,5}\b/g, (n) => {
    if (Number(n) === port) return 'PORT';
    return Number(n) > 1024 ? 'OTHER' : n;
  });
}

function flags(s) {
  const w = s._writableState, r = s._readableState;
  const bits = [
    s.readyState,
    s.connecting && 'connecting', s.pending && 'pending', s.destroyed && 'destroyed', s.closed && 'closed',
    s.readable && 'readable', s.writable && 'writable',
    s.readableEnded && 'ended', s.writableEnded && 'wended', s.writableFinished && 'finished',
    s.writableNeedDrain && 'needdrain', s.writableCorked && 'corked' + s.writableCorked,
    s.readableFlowing === null ? 'noflow' : s.readableFlowing ? 'flow' : 'stopped',
    s.isPaused() && 'paused', s.readableAborted && 'aborted', s.readableDidRead && 'didread',
    s.errored && 'errored:' + s.errored.code,
    s._handle ? 'handle' : 'nohandle',
    s.timeout ? 'timeout' + s.timeout : '',
    s._hadError ? 'haderror' : '',
  ].filter(Boolean).join(' ');
  return `[${bits} r${s.bytesRead} w${s.bytesWritten} wl${s.writableLength} rl${s.readableLength} b${s.bufferSize} ${w.pendingcb} ${r.reading ? 'R' : '-'}${r.needReadable ? 'N' : '-'}${r.emittedReadable ? 'E' : '-'}${r.ended ? 'D' : '-'}]`;
}

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'sluice-story-'));
process.on('exit', (code) => {
  lines.push(`P exit ${code}`);
  try { fs.rmSync(dir, { recursive: true, force: true }); } catch {}
  process.stdout.write(lines.join('\n') + '\n');
});
if (!randomOf('unguarded').chance(0.15)) process.on('uncaughtException', (e, origin) => log('P', `${origin} ${errorText(e)}`));
process.on('warning', (w) => log('P', `warning ${w.name} ${w.message.slice(0, 100)}`));

// what happens when nothing does any more
const main = randomOf('story');
let quiet, phase = 0;
const early = main.chance(0.3);
const sockets = [];
function poke() {
  clearTimeout(quiet);
  quiet = setTimeout(onQuiet, 150);
  if (phase > 0 || early) quiet.unref();
}
let patience = 30;
function onQuiet() {
  if (phase < 2 && patience-- > 0 && (waiting || sockets.some(({ socket }) => socket.connecting))) return poke();
  phase++;
  log('P', 'quiet ' + phase);
  for (const { name, socket } of sockets) log(name, 'state ' + flags(socket));
  log('S', `state ${server.listening}`);
  if (phase === 1) {
    for (const { socket } of sockets) { socket.resume(); if (!socket.destroyed && !socket.writableEnded) socket.end(); }
    server.close(() => log('S', 'closed'));
  } else if (phase === 2) {
    for (const { socket } of sockets) { socket.destroy(); }
  } else {
    process.exit(3);
  }
}

const delays = [(f) => f(), (f) => f(), (f) => f(), process.nextTick, queueMicrotask, setImmediate, (f) => setImmediate(setImmediate, f)];
function attempt(side, what, f) {
  let result;
  try {
    result = f();
  } catch (e) {
    log(side, `${what} throws ${errorText(e)}`);
    return;
  }
  log(side, `${what} = ${typeof result === 'object' && result ? (result instanceof net.Socket ? 'socket' : result instanceof net.Server ? 'server' : Buffer.isBuffer(result) ? 'buffer ' + result.length : mask(JSON.stringify(result))) : typeof result === 'string' ? JSON.stringify(mask(result)) : String(result)}`);
}

const throwing = main.chance(0.3);
const text = 'aé€😀';

const operations = {
  write(x, s, r) {
    const n = r.pick([1, 3, 10, 1000]);
    const id = ++x.writes;
    const cb = r.chance(0.6) ? (e) => { log(x.name, `written ${id} ${errorText(e)} ${flags(s)}`); } : undefined;
    const enc = r.pick([undefined, 'utf8', 'latin1', 'hex', 'base64', 'utf16le', 'ascii', 'buffer']);
    let data = enc === 'hex' ? 'ab'.repeat(n) : enc === 'base64' ? 'YWJj'.repeat(n) : text.repeat(n).slice(0, n);
    if (r.chance(0.3)) data = Buffer.from(data);
    else if (r.chance(0.1)) data = new Uint8Array(n);
    if (typeof data === 'string' && enc === 'buffer') return attempt(x.name, `write ${id} ${n}`, () => s.write(data, cb));
    attempt(x.name, `write ${id} ${n} ${enc}`, () => cb || r.chance(0.5) ? s.write(data, enc, cb) : s.write(data));
  },
  writeLarge(x, s, r) {
    if (x.large++) return;
    const n = r.pick([100000, 3000000]);
    const id = ++x.writes;
    attempt(x.name, `write ${id} ${n}`, () => s.write(r.chance(0.5) ? Buffer.alloc(n) : 'x'.repeat(n), (e) => log(x.name, `written ${id} ${errorText(e)}`)));
  },
  writeEmpty(x, s, r) { const id = ++x.writes; attempt(x.name, `write ${id} empty`, () => s.write(r.pick(['', Buffer.alloc(0)]), (e) => log(x.name, `written ${id} ${errorText(e)}`))); },
  writeBad(x, s, r) { const v = r.pick([null, undefined, 5, {}, []]); attempt(x.name, `write ${JSON.stringify(v)}`, () => s.write(v)); },
  writeBadEncoding(x, s, r) { attempt(x.name, `write bad enc`, () => s.write('x', 'nope')); },
  end(x, s, r) { attempt(x.name, 'end', () => s.end()); },
  endData(x, s, r) { attempt(x.name, 'end data', () => s.end('bye', 'latin1', (e) => log(x.name, `end cb ${errorText(e)} ${flags(s)}`))); },
  endCallback(x, s, r) { attempt(x.name, 'end cb', () => s.end((e) => log(x.name, `ended cb ${errorText(e)}`))); },
  destroy(x, s, r) { attempt(x.name, 'destroy', () => s.destroy()); },
  destroyError(x, s, r) { attempt(x.name, 'destroy error', () => s.destroy(new Error('boom'), r.chance(0.3) ? (e) => log(x.name, 'destroy cb ' + errorText(e)) : undefined)); },
  destroySoon(x, s, r) { attempt(x.name, 'destroySoon', () => s.destroySoon()); },
  reset(x, s, r) { if (s.writableEnded && !s.writableFinished) return; /* the connection would not be closed at all */ attempt(x.name, 'reset', () => s.resetAndDestroy()); },
  pause(x, s, r) { attempt(x.name, 'pause', () => s.pause()); },
  resume(x, s, r) { attempt(x.name, 'resume', () => s.resume()); },
  cork(x, s, r) { attempt(x.name, 'cork', () => s.cork()); },
  uncork(x, s, r) { attempt(x.name, 'uncork', () => s.uncork()); },
  ref(x, s, r) { attempt(x.name, 'ref', () => s.ref()); },
  unref(x, s, r) { attempt(x.name, 'unref', () => s.unref()); },
  setTimeout(x, s, r) {
    const n = r.pick([0, 100, 100, 1000]);
    attempt(x.name, `setTimeout ${n}`, () => s.setTimeout(n, r.chance(0.3) ? () => log(x.name, 'timeout cb') : undefined));
  },
  setNoDelay(x, s, r) { attempt(x.name, 'setNoDelay', () => s.setNoDelay(r.pick([true, false, undefined]))); },
  setKeepAlive(x, s, r) { attempt(x.name, 'setKeepAlive', () => s.setKeepAlive(r.pick([true, false, undefined]), r.pick([0, 1000, undefined]))); },
  setEncoding(x, s, r) { attempt(x.name, 'setEncoding', () => s.setEncoding(r.pick(['utf8', 'hex', 'base64', 'latin1']))); },
  address(x, s, r) { attempt(x.name, 'address', () => { const a = s.address(); return a && { family: a.family, address: a.address, port: typeof a.port }; }); },
  addresses(x, s, r) { attempt(x.name, 'addresses', () => [s.localAddress, typeof s.localPort, s.localFamily, s.remoteAddress, typeof s.remotePort, s.remoteFamily].join()); },
  read(x, s, r) { attempt(x.name, 'read', () => { const c = s.read(r.pick([undefined, 0, 1, 5, 100000])); return c === null ? null : c.length; }); },
  readable(x, s, r) { if (x.readable++) return; attempt(x.name, 'on readable', () => s.on('readable', () => { log(x.name, 'readable'); let c; if (r.chance(0.8)) while ((c = s.read()) !== null) log(x.name, 'read ' + c.length); act(x, 'readable', x.readableCount++); })); },
  noData(x, s, r) { attempt(x.name, 'no data', () => s.removeAllListeners('data')); },
  onData(x, s, r) { attempt(x.name, 'on data', () => s.on('data', (c) => log(x.name, `more data ${c.length}`))); },
  unshift(x, s, r) { attempt(x.name, 'unshift', () => s.unshift('back')); },
  push(x, s, r) { attempt(x.name, 'push', () => s.push('pushed')); },
  pipe(x, s, r) { if (x.piped++) return; attempt(x.name, 'pipe', () => { const to = r.pick(sockets).socket; s.pipe(to, { end: r.chance(0.6) }); }); },
  unpipe(x, s, r) { attempt(x.name, 'unpipe', () => s.unpipe()); },
  throw(x, s, r) { if (throwing) { log(x.name, 'throws'); throw new Error('thrown by ' + x.name); } },
  emitError(x, s, r) { attempt(x.name, 'emit error', () => s.emit('error', new Error('emitted'))); },
  connectAgain(x, s, r) {
    if (s._handle) return; // what the system says then depends on how far it is
    if (x.connects++ > 2) return;
    attempt(x.name, 'connect', () => s.connect(target(r), () => log(x.name, 'connect cb')));
  },
  abort(x, s, r) { if (x.controller) attempt(x.name, 'abort', () => x.controller.abort()); },
  serverClose(x, s, r) { attempt('S', 'close', () => server.close(r.chance(0.5) ? (e) => log('S', 'close cb ' + errorText(e)) : undefined)); },
  getConnections(x, s, r) { attempt('S', 'getConnections', () => server.getConnections((e, n) => log('S', `connections ${errorText(e)} ${n}`))); },
  serverUnref(x, s, r) { attempt('S', 'unref', () => server.unref()); },
  maxConnections(x, s, r) { attempt('S', 'max', () => { server.maxConnections = r.pick([0, 1, 2, undefined]); }); },
  listenAgain(x, s, r) { attempt('S', 'listen', () => listen(r)); },
  iterate(x, s, r) {
    if (x.iterated++) return;
    log(x.name, 'iterate');
    (async () => {
      let n = 0;
      try {
        for await (const c of s) { log(x.name, 'iterated ' + c.length); if (++n > 3) break; }
        log(x.name, 'iteration over');
      } catch (e) { log(x.name, 'iteration ' + errorText(e)); }
    })();
  },
  finished(x, s, r) { attempt(x.name, 'finished', () => void require('stream').finished(s, r.pick([{}, { writable: false }, { readable: false }, { error: false }]), (e) => log(x.name, 'finished cb ' + errorText(e) + flags(s)))); },
  pipeline(x, s, r) { if (x.piped++) return; attempt(x.name, 'pipeline', () => void require('stream').pipeline(s, new (require('stream').PassThrough)(), r.pick(sockets).socket, (e) => log(x.name, 'pipeline cb ' + errorText(e)))); },
  halfOpen(x, s, r) { attempt(x.name, 'allowHalfOpen', () => { s.allowHalfOpen = r.chance(0.5); }); },
  defaultEncoding(x, s, r) { attempt(x.name, 'default encoding', () => s.setDefaultEncoding(r.pick(['latin1', 'hex', 'utf8', 'none']))); },
  timeoutProperty(x, s, r) { attempt(x.name, 'timeout', () => { s.timeout = r.pick([0, 50]); }); },
  take(x, s, r) { attempt(x.name, 'take', () => void s.take(1).toArray().then((all) => log(x.name, 'took ' + all.length), (e) => log(x.name, 'take ' + errorText(e)))); },
  forEach(x, s, r) { attempt(x.name, 'forEach', () => void s.forEach((c) => log(x.name, 'each ' + typeof c), { concurrency: r.pick([1, 2]) }).then(() => log(x.name, 'each over'), (e) => log(x.name, 'each ' + errorText(e)))); },
  iterateOn(x, s, r) {
    if (x.iterated++) return;
    log(x.name, 'iterate on');
    (async () => {
      try {
        for await (const c of s.iterator({ destroyOnReturn: r.chance(0.3) })) { log(x.name, 'iterated ' + typeof c); if (r.chance(0.5)) break; }
        log(x.name, 'iterated on ' + flags(s));
      } catch (e) { log(x.name, 'iteration ' + errorText(e)); }
    })();
  },
  onceOf(x, s, r) {
    const event = r.pick(['close', 'end', 'finish', 'drain', 'connect', 'error']);
    require('events').once(s, event).then(() => log(x.name, 'once ' + event), (e) => log(x.name, `once ${event} ${errorText(e)}`));
  },
  finishedPromise(x, s, r) { attempt(x.name, 'finished promise', () => void require('stream/promises').finished(s, r.pick([{}, { cleanup: true }, { writable: false }])).then(() => log(x.name, 'is finished ' + flags(s)), (e) => log(x.name, 'not finished ' + errorText(e)))); },
  dispose(x, s, r) { attempt(x.name, 'dispose', () => void s[Symbol.asyncDispose]().then(() => log(x.name, 'disposed ' + flags(s)), (e) => log(x.name, 'not disposed ' + errorText(e)))); },
  from(x, s, r) { if (x.piped++) return; attempt(x.name, 'from', () => void require('stream').Readable.from(['one', Buffer.from('two'), 'three']).pipe(s, { end: r.chance(0.5) })); },
  generate(x, s, r) {
    if (x.piped++) return;
    attempt(x.name, 'generate', () => void require('stream').pipeline(async function* () { yield 'one'; await null; yield 'two'; if (r.chance(0.3)) throw new Error('generated'); }, s, (e) => log(x.name, 'generated ' + errorText(e))));
  },
  echo(x, s, r) { if (x.piped++) return; attempt(x.name, 'echo', () => void s.pipe(new (require('stream').PassThrough)({ highWaterMark: r.pick([1, 16384]) })).pipe(s)); },
  consume(x, s, r) { if (x.piped++) return; attempt(x.name, 'consume', () => void require('stream').pipeline(s, async (source) => { for await (const c of source) { if (r.chance(0.3)) break; } return 7; }, (e, v) => log(x.name, `consumed ${errorText(e)} ${v}`))); },
  abortSignal(x, s, r) {
    const c = new AbortController();
    attempt(x.name, 'abort signal', () => require('stream').addAbortSignal(c.signal, s));
    r.pick(delays)(() => { if (r.chance(0.5)) attempt(x.name, 'aborted', () => c.abort(r.pick([undefined, new Error('reason')]))); });
  },
  closeHandle(x, s, r) { if (s._handle && !s.connecting) attempt(x.name, 'close handle', () => s._handle.close(() => log(x.name, 'handle closed'))); },
  stopReading(x, s, r) { if (s._handle && !s.connecting) attempt(x.name, 'readStop', () => s._handle.readStop()); },
  startReading(x, s, r) { if (s._handle && !s.connecting) attempt(x.name, 'readStart', () => s._handle.readStart()); },
  patchRead(x, s, r) { const own = s._read; attempt(x.name, 'patch', () => { s._read = function(n) { log(x.name, '_read ' + n); return own.call(this, n); }; }); },
  patchWrite(x, s, r) { const own = s._write; attempt(x.name, 'patch', () => { s._write = function(data, encoding, cb) { log(x.name, `_write ${data.length} ${encoding}`); return own.call(this, data, encoding, (e) => { log(x.name, '_written ' + errorText(e)); cb(e); }); }; s._writev = undefined; }); },
  patchFinal(x, s, r) { const own = s._final; attempt(x.name, 'patch', () => { s._final = function(cb) { log(x.name, '_final'); return own.call(this, (e) => { log(x.name, '_finaled ' + errorText(e)); cb(e); }); }; }); },
  patchDestroy(x, s, r) { const own = s._destroy; attempt(x.name, 'patch', () => { s._destroy = function(e, cb) { log(x.name, '_destroy ' + errorText(e)); return own.call(this, e, (e) => { log(x.name, '_destroyed ' + errorText(e)); cb(e); }); }; }); },
  patchEmit(x, s, r) { if (x.emits++) return; const own = s.emit; attempt(x.name, 'patch', () => { s.emit = function(event, ...args) { log(x.name, 'emit ' + event); return own.call(this, event, ...args); }; }); },
  patchPush(x, s, r) { const own = s.push; attempt(x.name, 'patch', () => { s.push = function(c, e) { const more = own.call(this, c, e); log(x.name, `pushed ${c === null ? null : typeof c} ${more}`); return more; }; }); },
  serverListenHandle(x, s, r) {
    if (x.listens++) return;
    attempt('S', 'listen on its handle', () => { const other = net.createServer((c) => { log('O', 'connection'); c.destroy(); }); other.on('error', (e) => log('O', 'error ' + e.code)); other.listen(server._handle ? server : { port: 0 }, () => { log('O', 'listening'); other.close(() => log('O', 'closed')); }); });
  },
  serverAddress(x, s, r) { attempt('S', 'address', () => { const a = server.address(); return typeof a === 'object' ? a && Object.keys(a).join() : a; }); },
  serverEmit(x, s, r) { attempt('S', 'emit error', () => server.emit('error', new Error('emitted'))); },
  drop(x, s, r) { attempt('S', 'drop', () => { server.maxConnections = 1; server.dropMaxConnection = r.chance(0.5); }); },
  socketOfHandle(x, s, r) {
    if (!s._handle || s.connecting || x.twins++) return;
    attempt(x.name, 'twin', () => {
      const twin = new net.Socket({ handle: s._handle, allowHalfOpen: r.chance(0.5) });
      for (const event of ['data', 'end', 'finish', 'error', 'close']) twin.on(event, (a) => log(x.name, `twin ${event} ${a instanceof Error ? errorText(a) : a && a.length || a}`));
      r.pick([() => twin.destroy(), () => twin.end(), () => twin.resume()])(); // what both write counts for each alone
    });
  },
  removeEnd(x, s, r) { attempt(x.name, 'no end listeners', () => { s.removeAllListeners('end'); }); },
  writableProperty(x, s, r) { attempt(x.name, 'writable', () => { s.writable = r.chance(0.5); }); },
  readableProperty(x, s, r) { attempt(x.name, 'readable', () => { s.readable = r.chance(0.5); }); },
  web(x, s, r) {
    if (x.piped++) return;
    attempt(x.name, 'web', () => {
      const { readable, writable } = require('stream').Duplex.toWeb(s);
      const reader = readable.getReader(), writer = writable.getWriter();
      (async () => { try { for (;;) { const { done, value } = await reader.read(); log(x.name, `web read ${done} ${value && value.constructor.name}`); if (done) break; } } catch (e) { log(x.name, 'web ' + errorText(e)); } })();
      writer.write(Buffer.from('web')).then(() => log(x.name, 'web written'), (e) => log(x.name, 'web write ' + errorText(e)));
      if (r.chance(0.5)) writer.close().then(() => log(x.name, 'web closed'), (e) => log(x.name, 'web close ' + errorText(e)));
    });
  },
  compose(x, s, r) { if (x.piped++) return; attempt(x.name, 'compose', () => { const d = require('stream').compose(s, new (require('stream').PassThrough)()); for (const event of ['data', 'end', 'error', 'close']) d.on(event, (a) => log(x.name, `composed ${event} ${a instanceof Error ? errorText(a) : typeof a}`)); }); },
  nowAndThen(x, s, r) { attempt(x.name, 'prepended', () => s.prependListener('data', function now() { log(x.name, 'first data'); s.removeListener('data', now); s.pause(); setImmediate(() => s.resume()); })); },
  serverRef(x, s, r) { attempt('S', 'ref', () => server.ref()); },
  serverDispose(x, s, r) { attempt('S', 'dispose', () => void server[Symbol.asyncDispose]().then(() => log('S', 'disposed'), (e) => log('S', 'not disposed ' + errorText(e)))); },
};
const common = ['write', 'write', 'write', 'write', 'end', 'end', 'endData', 'endCallback', 'pause', 'resume', 'resume', 'destroy', 'writeLarge', 'setTimeout'];
const names = Object.keys(operations);
// each story is about a few operations
const topic = [...Array(2 + main.int(6))].map(() => main.pick(names));
const list = common.concat(topic, topic, topic).filter(() => main.chance(0.7));
if (!list.length) list.push('end');

function act(x, event, count, ...args) {
  if (phase > 0) return;
  const r = randomOf(`${x.name} ${event} ${count}`);
  if (!r.chance(0.55)) return;
  for (let i = 1 + r.int(3); i > 0; i--) {
    if (x.ops >= 14) return;
    x.ops++;
    const name = r.pick(list);
    const delay = r.pick(delays);
    delay(() => operations[name](x, x.socket, r));
  }
}

const events = ['lookup', 'connectionAttempt', 'connectionAttemptFailed', 'connectionAttemptTimeout', 'connect', 'ready', 'end', 'error', 'timeout', 'drain', 'prefinish', 'finish', 'close', 'pause', 'resume', 'pipe', 'unpipe'];
function watch(name, socket, controller) {
  const x = { name, socket, controller, ops: 0, writes: 0, large: 0, readable: 0, readableCount: 0, piped: 0, connects: 0, iterated: 0, emits: 0, listens: 0, twins: 0 };
  const r = randomOf(name + ' listeners');
  sockets.push(x);
  const counts = {};
  for (const event of events) {
    if (event === 'error' && r.chance(0.05)) continue;
    socket.on(event, (...args) => {
      const shown = args.map((a) => a instanceof Error ? errorText(a) : a instanceof net.Socket ? 'socket' : a && typeof a === 'object' ? typeof a : mask(String(a))).join(' ');
      log(name, `${event} ${shown} ${flags(socket)}`);
      const n = counts[event] = (counts[event] || 0) + 1;
      act(x, event, n);
    });
  }
  if (r.chance(0.8)) {
    let total = 0;
    socket.on('data', (c) => {
      const first = total === 0;
      total += c.length;
      log(name, `data ${typeof c} ${c.length}`);
      if (first) { log(name, flags(socket)); act(x, 'data', 1); }
    });
  }
  act(x, 'start', 0);
  return x;
}

const kind = main.pick(['tcp', 'tcp', 'tcp', 'unix', 'localhost', 'any']);
function options(r) {
  const o = {};
  if (r.chance(0.35)) o.allowHalfOpen = true;
  if (r.chance(0.2)) o.noDelay = true;
  if (r.chance(0.2)) o.keepAlive = true;
  if (r.chance(0.2)) o.highWaterMark = r.pick([0, 1, 16, 100000]);
  return o;
}
function target(r) {
  if (kind === 'unix') return { path: path.join(dir, 's') };
  const o = { port };
  const host = kind === 'tcp' ? r.pick(['127.0.0.1', '127.0.0.1', '127.0.0.1', 'localhost', undefined]) : kind === 'any' ? r.pick(['::1', '127.0.0.1']) : undefined;
  if (host) o.host = host;
  if (!host || host === 'localhost') {
    if (r.chance(0.2)) o.autoSelectFamily = r.chance(0.5);
    if (r.chance(0.1)) o.family = 4;
    // when the system answers is a race with connections that are made meanwhile
    if (kind !== 'localhost' || r.chance(0.9)) o.lookup = (h, opts, cb) => {
      const done = () => { opts.all ? cb(null, [{ address: '127.0.0.1', family: 4 }]) : cb(null, '127.0.0.1', 4); };
      r.pick([(f) => f(), process.nextTick, setImmediate])(done);
    };
    else if (r.chance(0.06)) o.lookup = (h, opts, cb) => process.nextTick(cb, Object.assign(new Error('no such'), { code: 'ENOTFOUND' }));
  }
  if (r.chance(0.05)) o.port = 1;
  return o;
}
function listen(r) {
  if (kind === 'unix') return server.listen(path.join(dir, 's'));
  if (kind === 'tcp') return server.listen(0, '127.0.0.1');
  if (kind === 'localhost') return server.listen(0, 'localhost');
  return server.listen(0);
}

const serverOptions = options(main);
if (main.chance(0.2)) serverOptions.pauseOnConnect = true;
const server = net.createServer(serverOptions);
let accepted = 0, waiting = true;
server.on('connection', (s) => {
  const n = accepted++;
  log('S', 'connection ' + n + ' ' + flags(s));
  watch('A' + n, s);
  if (throwing && main.chance(0.1)) throw new Error('thrown by S');
});
for (const event of ['close', 'error', 'drop']) server.on(event, (a) => log('S', `${event} ${a instanceof Error ? errorText(a) : a && typeof a === 'object' ? Object.keys(a) : a}`));
server.on('listening', () => { log('S', 'listening'); waiting = false; if (kind !== 'unix') port = server.address().port; });
const clients = 1 + main.int(3);
server.once('listening', () => client(0));
listen(main);

function client(n) {
  if (n >= clients) return;
  const r = randomOf('client ' + n);
  const o = Object.assign(options(r), target(r));
  if (r.chance(0.12)) {
    let calls = 0;
    o.onread = { buffer: r.pick([Buffer.alloc(7), () => Buffer.alloc(9)]), callback(nread, b) {
      log('C' + n, `onread ${nread}`);
      if (++calls === 1) act(x, 'onread', calls);
      return r.chance(0.9);
    } };
  }
  if (r.chance(0.1)) o.timeout = r.pick([100, 1000]);
  let controller;
  if (r.chance(0.15)) { controller = new AbortController(); o.signal = controller.signal; }
  let s;
  const form = r.int(3);
  if (form === 0) { s = net.connect(o); }
  else if (form === 1) { s = net.createConnection(o, () => log('C' + n, 'connect cb')); }
  else s = new net.Socket(o);
  const x = watch('C' + n, s, controller);
  // over a unix socket, Node never ends the first of two connections that are under way
  if (form === 2 && !s.connecting) attempt(x.name, 'connect', () => s.connect(o, () => log('C' + n, 'connect cb')));
  const when = r.pick(['now', 'immediate', 'connect', 'close']);
  if (when === 'now') client(n + 1);
  else if (when === 'immediate') setImmediate(() => client(n + 1));
  else s.once(when, () => client(n + 1));
}
