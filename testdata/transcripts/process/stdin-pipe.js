// process.stdin.pipe(process.stdout) copies.
// stdin: "to be copied\nline for line\n"
'use strict';

process.stdin.on('end', () => process.stderr.write('end\n'));
process.stdin.pipe(process.stdout);
process.on('exit', (code) => process.stdout.write(`exit ${code}\n`));
