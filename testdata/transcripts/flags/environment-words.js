// What follows a word in NODE_OPTIONS that is no option does not count, nor does the word.
// stderr: compare
// env: ["NODE_OPTIONS=--title=set word --no-warnings --no-such-option"]
process.emitWarning('seen');
console.log(process.execArgv, process.title);
