// stdin: "line 1\nline 2\n"
process.stdin.pipe(process.stdout);
process.on('exit', () => console.log('exit'));
