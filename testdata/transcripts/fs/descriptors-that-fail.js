// Calls on descriptors that do not exist, or open for something else.
const fs = require('fs');
const path = require('path');
const os = require('os');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'descriptors-'));
const file = path.join(folder, 'file');
process.on('exit', () => fs.rmSync(folder, { recursive: true }));
const writeOnly = fs.openSync(file, 'w'), readOnly = fs.openSync(file, 'r'), directory = fs.openSync(folder, 'r'), closed = 9999;
const show = (name, err) => console.log(name, err.name, err.message, Object.keys(err).join());
const bytes = Buffer.alloc(2);

for (const [name, f] of Object.entries({
	writeSync: () => fs.writeSync(closed, bytes),
	'writeSync of a text': () => fs.writeSync(readOnly, 'text'),
	writevSync: () => fs.writevSync(closed, [bytes]),
	readSync: () => fs.readSync(writeOnly, bytes),
	'readSync of a directory': () => fs.readSync(directory, bytes),
	readvSync: () => fs.readvSync(closed, [bytes]),
	readFileSync: () => fs.readFileSync(closed),
	'writeFileSync of a text': () => fs.writeFileSync(closed, 'text'),
})) {
	try {
		console.log(name, f());
	} catch (err) {
		show(name, err);
	}
}
(async () => {
	for (const [name, f] of Object.entries({
		write: (callback) => fs.write(closed, bytes, callback),
		writev: (callback) => fs.writev(closed, [bytes], callback),
		read: (callback) => fs.read(writeOnly, bytes, callback),
		writeFile: (callback) => fs.writeFile(closed, 'text', callback),
		'readFile of what is closed': (callback) => fs.readFile(closed, callback),
		'readFile of what is written to': (callback) => fs.readFile(writeOnly, callback),
		'readFile of a directory': (callback) => fs.readFile(directory, 'utf8', callback),
	})) {
		await new Promise((resolve) => {
			f((err, value) => {
				if (err) show(name, err);
				else console.log(name, value);
				resolve();
			});
		});
	}
})();
