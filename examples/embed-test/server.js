// Keeps numbers under names: "set NAME N", "add NAME N" and "get NAME" answer with the
// number, "quit" ends the connection.
const net = require('net');
const readline = require('readline');

const numbers = new Map();
const port = Number(process.argv[2] ?? 7000);

const server = net.createServer((socket) => {
	console.log('a client has come');
	socket.on('close', () => console.log('a client has gone'));
	readline.createInterface({ input: socket }).on('line', (line) => {
		const [command, name, n] = line.split(' ');
		switch (command) {
			case 'set':
				numbers.set(name, Number(n));
				break;
			case 'add':
				numbers.set(name, (numbers.get(name) ?? 0) + Number(n));
				break;
			case 'get':
				break;
			case 'quit':
				socket.end();
				return;
			default:
				socket.write(`there is no ${command}\n`);
				return;
		}
		socket.write(`${numbers.get(name)}\n`);
	});
});

server.listen(port, '127.0.0.1');
