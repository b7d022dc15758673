// Packages require modules that they then use on some paths only.
const { builtinModules, isBuiltin } = require('module');
const stream = require('stream'), net = require('net');
const tls = require('tls'), http = require('http'), https = require('https'), zlib = require('zlib'), crypto = require('crypto');
for (const name of ['child_process', 'cluster', 'dgram', 'domain', 'http2', 'inspector', 'repl', 'trace_events', 'v8', '_http_agent', '_tls_wrap', 'constants', 'punycode', 'querystring']) {
	console.log(name, typeof require(name), require(`node:${name}`) === require(name), builtinModules.includes(name), isBuiltin(name));
}
console.log(tls.TLSSocket.prototype instanceof net.Socket, tls.Server.prototype instanceof net.Server, http.Server.prototype instanceof net.Server);
console.log(new net.Socket() instanceof tls.TLSSocket, http.IncomingMessage.prototype instanceof stream.Readable, zlib.Gzip.prototype instanceof stream.Transform);
console.log(https.globalAgent instanceof http.Agent, http.METHODS.includes('GET'), http.STATUS_CODES[418], zlib.constants.Z_SYNC_FLUSH);
console.log(typeof util(zlib.inflate), typeof crypto.createCipheriv, crypto.createHash('sha1').update('x').digest('hex'), crypto.getHashes().includes('sha256'));
console.log(Object.keys(require('constants')).length > 200, require('constants').EPIPE === require('os').constants.errno.EPIPE, Object.isFrozen(require('constants')));
function util(f) { return require('util').promisify(f) }
