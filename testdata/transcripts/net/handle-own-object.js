// A socket over an object of the program's own that only looks like a handle: what of it is called, and what is missed.
const net = require('net');

const shown = (error) => error && `${error.constructor.name} ${error.code ?? ''} ${error.message}`;
const counts = (socket) => `read ${socket.bytesRead}, written ${socket.bytesWritten}, dispatched ${socket._bytesDispatched}`;
const state = (socket) => `${socket.readyState} destroyed ${socket.destroyed} handle ${Boolean(socket._handle)} ${counts(socket)}`;
const later = (callback) => callback && setImmediate(callback);

function over(handle, name) {
  const socket = new net.Socket({ handle });
  for (const event of ['error', 'finish', 'end', 'close']) {
    socket.on(event, (value) => console.log(name, event, value instanceof Error ? shown(value) : value, state(socket)));
  }
  return socket;
}

const steps = [
  function complete() {
    const handle = {
      bytesRead: 11, bytesWritten: 22,
      close(callback) { console.log('close', typeof callback); later(callback); },
      readStart() { console.log('readStart', this.reading); return 0; },
      shutdown(request) { console.log('shutdown', request.constructor.name, Object.keys(request)); setImmediate(() => request.oncomplete(0)); return 0; },
      writeUtf8String(request, text) { console.log('writeUtf8String', request.constructor.name, Object.keys(request), text); return 0; },
      writeBuffer(request, bytes) { console.log('writeBuffer', bytes); return 0; },
      writeLatin1String(request, text) { console.log('writeLatin1String', text); return -104; },
      writev(request, chunks, allBuffers) { console.log('writev', chunks, allBuffers); return 0; },
    };
    const socket = over(handle, 'complete');
    console.log(Object.keys(handle), typeof handle.onread, handle.onread.name, handle.onread.length, socket._handle === handle);
    console.log(state(socket), socket.pending);
    console.log(socket.write('a', (error) => console.log('written', shown(error))));
    socket.cork();
    socket.write('b');
    socket.write(Buffer.from('c'));
    console.log(counts(socket));
    socket.uncork();
    socket.write('6869', 'hex');
    return new Promise((resolve) => socket.end('last', () => { console.log('ended'); socket.destroy(); }).on('close', resolve));
  },
  function completedTwice() {
    const handle = { close: later, readStart: () => 0, writeUtf8String(request) { setImmediate(() => request.oncomplete(0)); return 0; } };
    const socket = over(handle, 'completed twice');
    socket.write('x', (error) => console.log('written', shown(error)));
    return new Promise((resolve) => socket.on('close', resolve));
  },
  function failing() {
    const socket = over({ close: later, readStart: () => 0, writeLatin1String: () => -104 }, 'failing');
    socket.write('x', 'latin1', (error) => console.log('written', shown(error)));
    return new Promise((resolve) => socket.on('close', resolve));
  },
  function failingToRead() {
    return new Promise((resolve) => over({ close: later, readStart: () => -22 }, 'failing to read').on('close', resolve));
  },
  function ended() {
    const over1 = over({ close: later, readStart: () => 0, shutdown: () => 1 }, 'ended at once');
    over1.end();
    const refused = over({ close: later, readStart: () => 0, shutdown: () => -22 }, 'end refused');
    refused.end();
    return new Promise((resolve) => refused.on('close', resolve));
  },
  function lacking() {
    return Promise.all(['readStart', 'shutdown', 'writeUtf8String', 'writev', 'reset', 'close'].map((name) => new Promise((resolve) => {
      const handle = { close: later, readStart: () => 0, shutdown: () => 0, writeUtf8String: () => 0, writev: () => 0 };
      delete handle[name];
      const socket = over(handle, `without ${name}`);
      socket.on(name === 'close' ? 'error' : 'close', () => setImmediate(resolve));
      for (const act of [() => socket.write('x'), () => { socket.cork(); socket.write('y'); socket.write('z'); socket.uncork(); },
        () => socket.end(), () => socket.resetAndDestroy(), () => socket.destroy()]) {
        try { act(); } catch (error) { console.log(name, 'throws', shown(error)); }
      }
    })));
  },
  function silent() {
    const socket = over({ close: later, readStart() {}, writeUtf8String() {} }, 'silent');
    try { socket.write('x'); } catch (error) { console.log('silent throws', shown(error)); }
    socket.destroy();
    return new Promise((resolve) => socket.on('close', resolve));
  },
  function inherited() {
    const handle = Object.create(net.connect(1, '127.0.0.1').on('error', () => {})._handle);
    for (const name of ['fd', 'bytesRead', 'writeQueueSize', 'hasRef', 'getAsyncId']) {
      try { console.log(name, typeof handle[name], handle[name]()); } catch (error) { console.log(name, shown(error)); }
    }
  },
  function server() {
    const own = net.createServer();
    own._handle = { close(callback) { console.log('server close', callback); }, getsockname(out) { out.port = 5; return 0; } };
    console.log(own.listening, own.address());
    return new Promise((resolve) => own.close((error) => { console.log('closed', error, own._handle); resolve(); }));
  },
];
(async () => {
  for (const step of steps) {
    console.log(`-- ${step.name}`);
    await step();
  }
})();
