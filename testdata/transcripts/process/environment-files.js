// process.loadEnvFile sets what is not set.
const fs = require('fs');
const file = require('path').join(require('os').tmpdir(), 'variables');
fs.writeFileSync(file, 'PLAIN=1\nQUOTED="two words"\nSET=from the file\n# comment\nexport EXPORTED=x # comment\n');
process.env.SET = 'before';
console.log(process.loadEnvFile(file));
console.log(process.env.PLAIN, process.env.QUOTED, process.env.SET, process.env.EXPORTED);
