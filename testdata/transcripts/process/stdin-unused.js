// Standard input that nobody reads does not keep the process; one that is paused neither.
// stdin: "never read\n"
'use strict';

process.on('exit', () => console.log('exit'));
process.stdin.on('end', () => console.log('never'));
process.stdin.pause();
console.log(process.stdin.readableFlowing, process.stdin === process.stdin);
