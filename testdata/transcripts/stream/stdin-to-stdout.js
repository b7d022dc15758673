// stdin: "one\ntwo\n"
// stderr: compare
// A pipeline from process.stdin to process.stdout copies what is piped in, and calls back.
'use strict';

const { pipeline } = require('stream');

pipeline(process.stdin, process.stdout, (err) => {
	process.stderr.write(`called back ${err} ${process.stdin.destroyed} ${process.stdout.destroyed}\n`);
});
