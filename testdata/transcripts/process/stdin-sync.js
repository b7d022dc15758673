// Standard input read at once by node:fs.
// stderr: compare
// stdin: "text\n"
'use strict';

const say = (...args) => process._rawDebug(...args);
const fs = require('fs');
say(JSON.stringify(fs.readFileSync(0, 'utf8')));
say(JSON.stringify(fs.readFileSync('/dev/stdin', 'utf8')));
process.stdin.on('data', () => say('data')).on('end', () => say('end'));
