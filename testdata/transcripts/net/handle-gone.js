// What the methods of a handle that a script has closed say: at once, when closing is done, and once that was told.
const net = require('net');
const os = require('os');
const path = require('path');
const fs = require('fs');

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'gone-'));
process.on('exit', () => fs.rmSync(dir, { recursive: true }));

const stream = ['readStart', 'readStop', 'useUserBuffer', 'setBlocking'];
const requests = ['shutdown', 'writev', 'writeBuffer', 'writeAsciiString', 'writeUtf8String', 'writeUcs2String', 'writeLatin1String'];
const others = ['hasRef', 'ref', 'unref', 'getProviderType', 'open', 'bind', 'bind6', 'listen', 'getsockname', 'getpeername',
  'setNoDelay', 'setKeepAlive', 'fchmod'];
const last = ['connect', 'connect6', 'reset', 'getAsyncId', 'close'];
const args = {
  useUserBuffer: [Buffer.alloc(3)], writev: [{}, [Buffer.from('a')], true], writeBuffer: [{}, Buffer.from('a')],
  writeAsciiString: [{}, 'a'], writeUtf8String: [{}, 'a'], writeUcs2String: [{}, 'a'], writeLatin1String: [{}, 'a'], shutdown: [{}],
  open: [99], bind: ['127.0.0.1', 0], bind6: ['::1', 0, 0], listen: [1], connect: [{}, '127.0.0.1', 1], connect6: [{}, '::1', 1],
  getsockname: [{}], getpeername: [{}], setNoDelay: [true], setKeepAlive: [true, 1], fchmod: [1], setBlocking: [false],
};
function tell(when, handle, names) {
  const said = names.map((name) => `${name} ${typeof handle[name] === 'function' ? handle[name](...(args[name] || [])) : 'none'}`);
  console.log(`${when}: ${said.join(', ')}`);
  console.log(`${when}: ${['fd', 'bytesRead', 'bytesWritten', 'writeQueueSize', 'isStreamBase'].map((name) => `${name} ${handle[name]}`).join(', ')}`);
}

function run(name, listen, then) {
  const server = net.createServer((s) => s.resume().on('error', () => {}));
  server.listen(...listen, () => {
    const client = net.connect(name === 'pipe' ? listen[0] : server.address(), () => {
      const handle = client._handle;
      client.on('error', (err) => console.log('error', err.message));
      handle.close(() => {
        tell(`${name} done`, handle, [...stream, ...requests, ...others]);
        setImmediate(() => {
          tell(`${name} told`, handle, [...stream, ...requests, ...others, ...last]);
          server.close(then);
        });
      });
      tell(`${name} closing`, handle, [...stream, ...others]);
    });
  });
}

run('tcp', [0, '127.0.0.1'], () => run('pipe', [path.join(dir, 's')], () => console.log('done')));
