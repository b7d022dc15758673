// Stacks in colors: lines of builtin modules are gray, modules of others underlined.
const err = new Error('x');
err.stack = ['Error: x', 'at f (node:fs:1:2)', 'at node:events:1:2', 'at async f (node:net:1:2)', 'at f (node:fs)', 'at node:fs:1', 'at f (fs.js:1:2)',
	'at f (node:fs:1:2) {', 'at f (/x/node_modules/a/b.js:1:2)', 'at f (/x/node_modules/@a/b/node_modules/c/d.js:1:2)', 'at f (C:\\node_modules\\a\\b.js:1:2)',
	'at f (C:\\node_modules\\@a\\b\\c.js:1:2)', 'at f (<anonymous>)'].join('\n    ');
for (const line of require('util').inspect(err, { colors: true }).split('\n')) console.log(JSON.stringify(line));
