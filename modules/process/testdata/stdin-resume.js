// stdin: "text"
process.openStdin().on('end', () => console.log('end'));
process.on('exit', () => console.log('exit'));
