// What a package sees that loads modules and uses none of them.
const { Duplex, Transform } = require('stream');
const tls = require('tls'), http = require('http'), zlib = require('zlib'), https = require('https');
console.log(Object.create(zlib.Gzip.prototype) instanceof Transform, zlib.constants.Z_BEST_SPEED, typeof zlib.gunzip);
console.log(typeof tls.TLSSocket, tls.TLSSocket.name, tls.TLSSocket.length, typeof tls.TLSSocket.prototype.getPeerCertificate);
console.log(typeof tls.connect, tls.connect.name, tls.connect.length, tls.DEFAULT_MAX_VERSION);
console.log(http.METHODS.length, http.STATUS_CODES[404], http.globalAgent instanceof http.Agent, typeof http.IncomingMessage.prototype.setTimeout);
console.log(https.globalAgent instanceof https.Agent, https.Agent.prototype instanceof http.Agent);
console.log(new Duplex() instanceof tls.TLSSocket, require('cluster').isPrimary, require('http2').constants.NGHTTP2_NO_ERROR);
class Own extends http.Agent { }
console.log(Own.name, Own.prototype instanceof http.Agent);
for (const name of ['child_process', 'dgram', 'v8', 'inspector', 'trace_events', 'repl']) console.log(name, Object.keys(require(name)).length > 0);
