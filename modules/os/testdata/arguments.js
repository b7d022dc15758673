// Arguments, the errors they lead to, and what the results are made of.
const os = require('os');
process.env ??= {};

function attempt(name, ...args) {
  try {
    console.log(name, args, os[name](...args));
  } catch (err) {
    console.log(name, args, err.name, err.code, err.message, err.info);
    if (err.info) {
      for (const key of Object.keys(err)) {
        const d = Object.getOwnPropertyDescriptor(err, key);
        console.log(key, 'get' in d, d.writable, d.enumerable, d.configurable);
      }
      err.errno = 5;
      err.syscall = 'other';
      console.log(err.info, err instanceof Error, Object.prototype.toString.call(err), err.stack.split('\n')[0]);
    }
  }
}

for (const args of [[1.5], ['a'], [2 ** 31], [-1], [null], [-(2 ** 31)]]) attempt('getPriority', ...args);
for (const args of [[], [20], [-21], [0, 1.5], [0, 'a'], ['a', 0], [2 ** 31, 1], [-1, 20], [-1, 0], [undefined, 0],
  [null, 0], [NaN], [0, NaN]]) attempt('setPriority', ...args);

const info = os.userInfo();
console.log(Object.keys(info), Object.getPrototypeOf(info), Object.values(info).map((v) => typeof v));
const ascii = (bytes) => String.fromCharCode(...bytes);
const hex = os.userInfo({ encoding: 'hex' });
console.log(ascii(hex.username.match(/../g).map((digits) => parseInt(digits, 16))) === info.username, hex.uid === info.uid);
const raw = os.userInfo({ encoding: 'buffer' });
console.log(raw.homedir instanceof Uint8Array, ascii(raw.homedir) === info.homedir);
for (const odd of [1, null, 'hex', {}, { encoding: 'nope' }, { encoding: 5 }]) {
  console.log(os.userInfo(odd).username === info.username);
}

for (const value of ['/x/', '/', '//', '', '/x//', 'rel/', '/x']) {
  delete process.env.TMP;
  delete process.env.TEMP;
  process.env.TMPDIR = value;
  console.log(value, os.tmpdir());
}
delete process.env.TMPDIR;
process.env.TEMP = '/temp';
console.log(os.tmpdir());
process.env.TMP = '/tmp2';
console.log(os.tmpdir());
for (const value of ['/h/', '', 'rel']) {
  process.env.HOME = value;
  console.log(value, os.homedir());
}
delete process.env.HOME;
console.log(os.homedir() === info.homedir);

const [cpu] = os.cpus();
console.log(Object.keys(cpu), Object.keys(cpu.times), Object.values(cpu.times).every(Number.isInteger));
const loopback = os.networkInterfaces().lo;
console.log(loopback[0]);
console.log(os.loadavg().length, os.loadavg().every((n) => n >= 0));
console.log(os.uptime() > 0, os.freemem() > 0, os.freemem() < os.totalmem(), os.availableParallelism() > 0);
