// What a hostile program tries: each way reports the code of what stopped it; one that
// succeeds got in. Arguments: the port of a server on the loopback, a folder with the files
// secret.txt, secret.json, secret.js and server.sock, a process, a descriptor.
'use strict';
const [port, folder, pid, fd] = process.argv.slice(2);
const secret = folder + '/secret.txt', unix = folder + '/server.sock', fresh = folder + '/fresh';
const net = () => require('net'), dns = () => require('dns'), fs = () => require('fs');

// outcome waits for what an emitter, or a promise, comes to.
const outcome = (emitter, good) => new Promise((resolve, reject) => emitter.on('error', reject).on(good, resolve));
const called = (start) => new Promise((resolve, reject) => start((err, v) => (err ? reject(err) : resolve(v))));
const connected = (...args) => outcome(net().connect(...args), 'connect');
const listening = (...args) => outcome(net().createServer().listen(...args), 'listening');

const ways = {
	// sockets
	'connect by port': () => connected(port),
	'connect by port and host': () => connected(port, '127.0.0.1'),
	'connect by name': () => connected(port, 'localhost'),
	'connect in IPv6': () => connected(port, '::1'),
	'connect to a mapped address': () => connected(port, '::ffff:127.0.0.1'),
	'connect to the unspecified address': () => connected(port, '0.0.0.0'),
	'connect in other notation': () => connected(port, '127.1'),
	'connect to a number': () => connected({ port, host: '0x7f000001' }),
	'connect with a zone': () => connected(port, '::1%lo'),
	'connect by a lookup of its own': () => connected({ port, host: 'allowed.test', lookup: (name, options, done) => (options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4)) }),
	'connect to one of two': () => connected({ port, host: 'localhost', autoSelectFamily: true }),
	'connect from an address': () => connected({ port, host: '127.0.0.1', localAddress: '127.0.0.1' }),
	'connect from a port': () => connected({ port, host: '127.0.0.1', localPort: 1 }),
	'connect to a path': () => connected({ path: unix }),
	'connect to a path as a string': () => connected(unix),
	'connect to an abstract name': () => connected({ path: '\0hostile' }),
	'connect a socket twice': () => { const s = new (net().Socket)(); s.connect(port).on('error', () => {}); return outcome(s.connect(port), 'connect'); },
	'connect by Socket.prototype': () => { const s = Object.create(net().Socket.prototype); net().Socket.call(s); return outcome(net().Socket.prototype.connect.call(s, port), 'connect'); },
	'take a descriptor': () => { const s = new (net().Socket)({ fd: +fd, readable: true, writable: true }); return called((done) => s.on('error', done).write('x', done)); },
	'take a handle of a server': () => { const handle = net()._createServerHandle('127.0.0.1', 0, 4); if (typeof handle === 'number' || !handle) throw Object.assign(new Error('handle'), { code: handle }); return handle; },
	'listen': () => listening(0),
	'listen on an address': () => listening(0, '127.0.0.1'),
	'listen by name': () => listening(0, 'localhost'),
	'listen on a path': () => listening(fresh + '.sock'),
	'listen on an abstract name': () => listening('\0hostile'),
	'listen on a descriptor': () => listening({ fd: +fd }),
	'listen exclusively': () => listening({ port: 0, exclusive: true }),
	'listen with a signal': () => listening({ port: 0, signal: new AbortController().signal }),
	'bind a handle': () => { const s = net().createServer(); s._listen2 ? s._listen2('127.0.0.1', 0, 4) : s._setupListenHandle('127.0.0.1', 0, 4); return outcome(s, 'listening'); },

	// names
	'look a name up': () => called((done) => dns().lookup('hostile.test', done)),
	'look a name up by promise': () => dns().promises.lookup('hostile.test'),
	'resolve a name': () => called((done) => dns().resolve4('hostile.test', done)),
	'resolve by a server of its own': () => { const r = new (dns().Resolver)({ timeout: 200, tries: 1 }); r.setServers(['127.0.0.1:' + port]); return called((done) => r.resolveTxt('secret.hostile.test', done)); },
	'resolve by promise': () => new (dns().promises.Resolver)({ timeout: 200, tries: 1 }).resolveMx('hostile.test'),
	'resolve anything': () => dns().promises.resolveAny('hostile.test'),
	'reverse an address': () => called((done) => dns().reverse('127.0.0.1', done)),
	'look a service up': () => called((done) => dns().lookupService('127.0.0.1', 22, done)),

	// files
	'read a file': () => fs().readFileSync(secret),
	'read a file by callback': () => called((done) => fs().readFile(secret, done)),
	'read a file by promise': () => fs().promises.readFile(secret),
	'read a file by URL': () => fs().readFileSync(new URL('file://' + secret)),
	'read a file by Buffer': () => fs().readFileSync(Buffer.from(secret)),
	'read a file by dots': () => fs().readFileSync(__dirname + '/../../../../../../../../..' + secret),
	'read by a stream': () => outcome(fs().createReadStream(secret), 'data'),
	'read by a handle': async () => { const h = await fs().promises.open(secret); return h.readFile(); },
	'read as a Blob': async () => (await fs().openAsBlob(secret)).text(),
	'open a file': () => fs().openSync(secret),
	'read through /proc': () => fs().readFileSync('/proc/self/root' + secret),
	'read the environment in /proc': () => fs().readFileSync('/proc/self/environ'),
	'read the memory in /proc': () => fs().openSync('/proc/self/mem'),
	'read an inherited descriptor': () => fs().readFileSync(+fd),
	'read standard input by path': () => fs().readFileSync('/dev/stdin'),
	'stat a file': () => fs().statSync(secret),
	'list a folder': () => fs().readdirSync(folder),
	'open a folder': () => fs().opendirSync(folder),
	'access a file': () => fs().accessSync(secret),
	'ask whether a file exists': () => { if (!fs().existsSync(secret)) throw Object.assign(new Error('hidden'), { code: 'hidden' }); },
	'resolve a path': () => fs().realpathSync(secret),
	'read a link': () => fs().readlinkSync(folder),
	'watch a file': () => { const w = fs().watch(secret); w.close(); },
	'poll a file': () => { fs().watchFile(secret, () => {}); fs().unwatchFile(secret); },
	'stat a file system': () => fs().statfsSync(folder),
	'copy a file to the program': () => fs().copyFileSync(secret, __dirname + '/copy'),
	'copy a folder': () => fs().cpSync(folder, __dirname + '/copies', { recursive: true }),
	'link to a file': () => fs().symlinkSync(secret, __dirname + '/link'),
	'link a file': () => fs().linkSync(secret, __dirname + '/link'),
	'rename a file': () => fs().renameSync(secret, __dirname + '/renamed'),
	'write a file': () => fs().writeFileSync(fresh, 'x'),
	'write in the folder of the program': () => fs().writeFileSync(__dirname + '/written', 'x'),
	'append to a file': () => fs().appendFileSync(secret, 'x'),
	'write by a stream': () => called((done) => fs().createWriteStream(fresh).on('error', done).end('x', done)),
	'make a folder': () => fs().mkdirSync(fresh),
	'make a temporary folder': () => fs().mkdtempSync(folder + '/x'),
	'remove a file': () => fs().rmSync(secret),
	'unlink a file': () => fs().unlinkSync(secret),
	'truncate a file': () => fs().truncateSync(secret),
	'change a mode': () => fs().chmodSync(secret, 0),
	'change an owner': () => fs().chownSync(secret, 0, 0),
	'change times': () => fs().utimesSync(secret, 0, 0),
	'open by number flags': () => fs().openSync(fresh, fs().constants.O_CREAT | fs().constants.O_RDWR),

	// the loader
	'require a file': () => require(secret),
	'require as JSON': () => require(folder + '/secret.json'),
	'require by extension': () => require.extensions['.json'](module, secret),
	'compile a file': () => module.constructor._extensions['.js'](module, secret),
	'load a file': () => new module.constructor('x').load(secret),
	'require from elsewhere': () => require('module').createRequire(folder + '/x.js')('./secret.txt'),
	'import a file': () => import(folder + '/secret.js'),
	'read an env file': () => process.loadEnvFile(secret),
	'load a library': () => process.dlopen({ exports: {} }, secret),

	// the process
	'change the working directory': () => process.chdir(folder),
	'send a signal': () => process.kill(pid, 0),
	'send a signal below': () => { const n = process._kill(pid, 0); if (n !== 0) throw Object.assign(new Error('kill'), { code: n }); },
	'set the user': () => process.setuid(0),
	'set the group': () => process.setegid(0),
	'set the mask': () => process.umask(0),
	'abort': () => process.abort(),
	'bind to internals': () => process.binding('fs'),
	'bind to linked internals': () => process._linkedBinding('fs'),
	'see the environment': () => { if (!process.env.HOSTILE_SECRET) throw Object.assign(new Error('hidden'), { code: 'hidden' }); },
	'set a priority': () => require('os').setPriority(0, 0),
	'write to an inherited descriptor': () => fs().writeSync(+fd, 'x'),
	'open a terminal': () => { const s = new (require('tty').ReadStream)(+fd); s.destroy(); },

	'read lines': () => outcome(require('readline').createInterface({ input: fs().createReadStream(secret) }), 'line'),

	// what is not there at all
	'start a process': () => require('child_process').execSync('id'),
	'fork': () => { require('cluster').fork(); },
	'start a worker': () => new (require('worker_threads').Worker)('0', { eval: true }),
	'make a request': () => require('http').get('http://127.0.0.1:' + port),
	'fetch': () => fetch('http://127.0.0.1:' + port),
	'open a datagram socket': () => require('dgram').createSocket('udp4').bind(0),
	'connect by TLS': () => require('tls').connect(port),
	'open an inspector': () => require('inspector').open(0),
	'run WASI': () => new (require('wasi').WASI)({ version: 'preview1' }),
	'write a snapshot of the heap': () => require('v8').writeHeapSnapshot(fresh),
	'get out of a context': () => require('vm').runInNewContext('this.constructor.constructor("return process")().mainModule.require')('fs').readFileSync(secret),
};

(async () => {
	for (const [name, way] of Object.entries(ways)) {
		let timer;
		const late = new Promise((resolve, reject) => { timer = setTimeout(reject, 20000, Object.assign(new Error('late'), { code: 'late' })); });
		try {
			await Promise.race([way(), late]);
			console.log(`${name}: GOT IN`);
		} catch (err) {
			console.log(`${name}: ${err.code ?? err.name + ' ' + err.message}`);
		} finally {
			clearTimeout(timer);
		}
	}
})();
