// stdin: "nobody waits for it"
console.log(process.stdin.unref() === process.stdin);
process.stdin.on('end', () => console.log('never'));
process.on('exit', () => console.log('exit'));
