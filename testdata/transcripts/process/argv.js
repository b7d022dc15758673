// Arguments, the script's name, execArgv.
// args: ["one", "two words", "--flag=x", "-y", "", "é", "--", "last"]
'use strict';

const path = require('path');

console.log(process.argv.slice(2));
console.log(process.argv.length, process.argv[1] === __filename, path.isAbsolute(process.argv[0]));
console.log(process.argv[0] === process.execPath, process.execArgv, process.cwd() === __dirname);
