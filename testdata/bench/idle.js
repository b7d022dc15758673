// A server without connections, for measuring memory after the start.
const net = require('net');
net.createServer(() => {}).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
