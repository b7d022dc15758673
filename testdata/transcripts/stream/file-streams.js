// File streams that are closed in a loop, or whose file is not there.
const fs = require('fs');
const stream = require('stream');
(async () => {
	const r = fs.createReadStream(__filename, { highWaterMark: 10 });
	try {
		for await (const c of r) r.close();
	} catch (e) {
		console.log('closed in the loop', e.code, r.destroyed);
	}
	await new Promise((done) =>
		stream.finished(fs.createReadStream('no-such-file'), (e) => {
			console.log('no file', e.code);
			done();
		}),
	);
	stream.pipeline(fs.createReadStream('no-such-file'), new stream.PassThrough(), (e) => console.log('pipeline', e.code));
})();
