// stdin: "nobody reads it"
process.stdin.on('end', () => console.log('never'));
process.stdin.pause();
process.on('exit', () => console.log('exit'));
