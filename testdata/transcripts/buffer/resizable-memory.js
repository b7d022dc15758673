// Memory that changes its length, in the hands of Buffer, TextDecoder, fs and net.
const fs = require('fs'), net = require('net'), os = require('os'), path = require('path'), util = require('util');
const t = (n, f) => { try { console.log(n, f()) } catch (e) { console.log(n, e.name + ': ' + e.message) } };
const memory = new ArrayBuffer(4, { maxByteLength: 64 }), bytes = new Uint8Array(memory);
bytes.set([104, 101, 121, 33]);
const whole = Buffer.from(memory), part = Buffer.from(memory, 1, 2);
const show = (n) => t(n, () => [whole.length, part.length, whole.toString('hex'), part.toString('hex'), bytes.length]);
show('made');
memory.resize(8);
show('longer');
memory.resize(3);
show('shorter');
memory.resize(2);
t('out of bounds', () => [part, part.slice(0), part.equals(Buffer.alloc(0)), part.indexOf('e'), Buffer.from(part)]);
t('read', () => part.readUInt8(0));
t('write', () => part.write('x'));
memory.resize(8);
show('back');
bytes.set([226, 130, 172], 5);
t('TextDecoder', () => [new TextDecoder().decode(memory).length, new TextDecoder().decode(bytes.subarray(5)), new TextDecoder().decode(part)]);
t('encodeInto', () => [new TextEncoder().encodeInto('abc', bytes), bytes[2]]);
t('deepEqual', () => [util.isDeepStrictEqual(new ArrayBuffer(2, { maxByteLength: 4 }), new ArrayBuffer(2)), util.isDeepStrictEqual(new Uint8Array(memory), new Uint8Array(memory.slice(0)))]);
t('inspect', () => util.inspect(bytes, { showHidden: true }));
t('byteLength', () => [Buffer.byteLength(memory), Buffer.byteLength(bytes), bytes.byteLength]);
t('Blob', () => new Blob([memory, part]).size);
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'resizable-')), file = path.join(dir, 'f');
fs.writeFileSync(file, bytes);
memory.resize(40);
t('file', () => fs.readFileSync(file, 'hex'));
const fd = fs.openSync(file);
t('readSync', () => [fs.readSync(fd, bytes, 20, 8, 0), bytes[20], bytes[27]]);
fs.read(fd, new Uint8Array(memory, 30), 0, 8, 0, (error, n) => {
	console.log('read', error, n, bytes[30]);
	fs.closeSync(fd);
	fs.rmSync(dir, { recursive: true });
	const server = net.createServer((socket) => {
		let got = '';
		socket.setEncoding('latin1').on('data', (text) => got += text).on('end', () => {
			console.log('socket', JSON.stringify(got));
			server.close();
		});
	}).listen(0, () => {
		memory.resize(5);
		const socket = net.connect(server.address().port);
		socket.write(bytes);
		socket.write(new Uint8Array(memory, 1));
		socket.end(part);
	});
});
