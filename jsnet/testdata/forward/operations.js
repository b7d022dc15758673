// What a script may do to sockets while their bytes move, and what it can see of them.
function (stream, events, sockets) {
  const log = [];
  const note = (...what) => log.push(what.join(' '));
  sockets.forEach((socket, i) => {
    for (const event of ['end', 'finish', 'prefinish', 'close', 'error', 'drain', 'pause', 'resume', 'pipe', 'unpipe']) {
      socket.on(event, (arg) => note(i, event, arg && arg.code || typeof arg));
    }
  });
  const sum = (chunk) => {
    let n = 0;
    for (let i = 0; i < chunk.length; i += 97) n = (n * 31 + (typeof chunk === 'string' ? chunk.charCodeAt(i) : chunk[i])) % 1000003;
    return `${typeof chunk} ${chunk.length} ${n}`;
  };
  const listeners = sockets.map((_, i) => (chunk) => note(i, 'data', sum(chunk)));
  const readers = sockets.map((socket, i) => () => {
    for (let chunk; (chunk = socket.read()) !== null;) note(i, 'read', sum(chunk));
  });
  const patched = (i, name) => {
    const socket = sockets[i];
    if (Object.hasOwn(socket, name)) return delete socket[name];
    const original = socket[name];
    socket[name] = function (...args) {
      note(i, name, args[0] && args[0].length !== undefined ? sum(args[0]) : args[0]);
      return original.apply(this, args);
    };
  };
  const toggle = (i, event, listener) => {
    if (sockets[i].listeners(event).includes(listener)) sockets[i].off(event, listener);
    else sockets[i].on(event, listener);
  };
  const operations = {
    pipe(x, y) { sockets[x].pipe(sockets[y]); },
    pipeAgain(x, y) { sockets[x].pipe(sockets[y]); },
    pipeBoth(x, y) { sockets[x].pipe(sockets[y]); sockets[y].pipe(sockets[x]); },
    pipeNoEnd(x, y) { sockets[x].pipe(sockets[y], { end: false }); },
    pipeline(x, y) { stream.pipeline(sockets[x], sockets[y], (err) => note('pipeline', x, y, err && err.code)); },
    unpipe(x, y) { sockets[x].unpipe(sockets[y]); },
    unpipeAll(x) { sockets[x].unpipe(); },
    pause(x) { sockets[x].pause(); },
    resume(x) { sockets[x].resume(); },
    data(x) { toggle(x, 'data', listeners[x]); },
    readable(x) { toggle(x, 'readable', readers[x]); },
    read(x) { const chunk = sockets[x].read(); note(x, 'read', chunk && sum(chunk)); },
    readSome(x) { const chunk = sockets[x].read(10); note(x, 'read', chunk && sum(chunk)); },
    buffer(x) { note(x, sockets[x].readableBuffer.length, sockets[x]._readableState.buffer.map(sum)); },
    unshift(x) { sockets[x].unshift(new Uint8Array(10)); },
    push(x) { sockets[x].push('pushed'); },
    encoding(x) { sockets[x].setEncoding('latin1'); },
    cork(x, y) { sockets[y].cork(); },
    uncork(x, y) { sockets[y].uncork(); },
    write(x, y) { note(y, 'write', sockets[y].write('from the script', () => note(y, 'written'))); },
    writeMuch(x, y) { note(y, 'write', sockets[y].write('x'.repeat(50000))); },
    waiting(x, y) { note(y, sockets[y].writableLength, sockets[y]._writableState.getBuffer().map((entry) => sum(entry.chunk))); },
    end(x, y) { if (sockets[y].bytesRead % 5 === 0) sockets[y].end('the end'); },
    destroy(x) { if (sockets[x].bytesRead % 7 === 0) sockets[x].destroy(); },
    fail(x) { if (sockets[x].bytesRead % 7 === 1) sockets[x].destroy(new Error('failed')); },
    patchPush(x) { patched(x, 'push'); },
    patchRead(x) { patched(x, 'read'); },
    patch_read(x) { patched(x, '_read'); },
    patchWrite(x, y) { patched(y, 'write'); },
    patch_write(x, y) { patched(y, '_write'); },
    patch_writev(x, y) { patched(y, '_writev'); },
    patchEmit(x) { patched(x, 'emit'); },
    patchPause(x) { patched(x, 'pause'); },
    patchResume(x) { patched(x, 'resume'); },
    getter(x) {
      if (Object.hasOwn(sockets[x], 'push')) return delete sockets[x].push;
      const { push } = sockets[x];
      Object.defineProperty(sockets[x], 'push', { configurable: true, get() { return push; } });
    },
    listener(x) { // of the pipe's own: taken away, or called once more
      const own = sockets[x].listeners('data').find((listener) => listener.name === 'ondata');
      if (own) sockets[x].off('data', own);
    },
    flowing(x) { sockets[x].readableFlowing = !sockets[x].readableFlowing; },
    mark(x, y) { sockets[y]._writableState.highWaterMark = 5; },
    once(x, y) { sockets[y].once('drain', () => sockets[x].unpipe(sockets[y])); },
    onPause(x) { sockets[x].once('pause', () => sockets[x].resume()); },
    patchHandle(x, y) {
      const handle = sockets[y]._handle;
      if (!handle) return;
      if (Object.hasOwn(handle, 'writeBuffer')) return delete handle.writeBuffer;
      const { writeBuffer } = handle;
      handle.writeBuffer = function (req, data) { note(y, 'writeBuffer', sum(data)); return writeBuffer.call(this, req, data); };
    },
    _handle(x) { if (sockets[x].bytesRead % 3 === 0) note(x, sockets[x]._handle === null); },
  };
  const readable = ['flowing', 'ended', 'endEmitted', 'reading', 'constructed', 'sync', 'needReadable', 'emittedReadable',
    'readableListening', 'resumeScheduled', 'errorEmitted', 'destroyed', 'closed', 'closeEmitted', 'multiAwaitDrain',
    'readingMore', 'dataEmitted', 'length', 'highWaterMark', 'paused'];
  const writable = ['finalCalled', 'needDrain', 'ending', 'ended', 'finished', 'destroyed', 'writing', 'sync',
    'bufferProcessing', 'prefinished', 'errorEmitted', 'closed', 'closeEmitted', 'allBuffers', 'allNoop', 'length',
    'corked', 'writelen', 'bufferedIndex', 'pendingcb'];
  const events_ = ['end', 'finish', 'close', 'error', 'drain', 'data', 'readable', 'unpipe'];
  return {
    operations: Object.fromEntries(Object.entries(operations).map(([name, operation]) => [name, (x, y, when) => {
      const attempt = () => { try { operation(x, y); } catch (err) { note(name, err.code || err.message); } };
      if (when === 'as a microtask') Promise.resolve().then(attempt);
      else attempt();
    }])),
    observe() {
      const state = sockets.map((s, i) => [
        `socket ${i}: read ${s.bytesRead}, written ${s.bytesWritten}, paused ${s.isPaused()}, buffered ${s.bufferSize}`,
        `readable ${i}: ` + readable.map((name) => `${name} ${s._readableState[name]}`).join(', ') + ` pipes ${s._readableState.pipes.length}`,
        `writable ${i}: ` + writable.map((name) => `${name} ${s._writableState[name]}`).join(', '),
        `listeners ${i}: ` + events_.map((name) => `${name} ${s.listenerCount(name)}`).join(', '),
      ].join('\n'));
      return log.splice(0).concat(state).join('\n');
    },
  };
}
