// The stores of callbacks of fs and dns.
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
const seen = [];
const log = (what) => seen.push(`${what} ${als.getStore()}`);
process.on('exit', () => console.log(seen.sort().join('\n')));
const fs = require('fs');
als.run('stat', () => fs.stat(__dirname, () => log('stat')));
als.run('failed', () => fs.stat(__dirname + '/missing', () => log('failed')));
als.run('read', () => fs.readFile(__filename, () => {
	log('read');
	fs.access(__filename, () => log('access'));
}));
als.run('lookup', () => require('dns').lookup('localhost', () => log('lookup')));
als.run('address', () => require('dns').lookup('127.0.0.1', () => log('address')));
