// Evaluates expressions as the tests do, in Node: reads a JSON array of
// expressions from standard input, writes a JSON array of what each gives.
'use strict';
const util = require('util');
const prelude = require('fs').readFileSync(__dirname + '/prelude.js', 'utf8');
const evaluate = new Function('util', 'process', prelude + '\nreturn evaluate;')(util, process);
const expressions = JSON.parse(require('fs').readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(expressions.map(evaluate)));
