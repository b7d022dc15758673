// ifError: the stack goes on with that of the error it was given.
'use strict';

const assert = require('assert');

function inner() {
  return new Error('unwanted');
}
const unwanted = inner();
function outer(err) {
  assert.ifError(err);
}
for (const err of [unwanted, 'a string', Object.assign(new Error('without'), { stack: undefined }), Object.assign(new Error('own'), { stack: 'own stack\n    at nowhere' })]) {
  try {
    outer(err);
  } catch (err) {
    console.log(err.stack.split('\n').filter((line) => !line.includes('node:internal')).map((line) => line.replace(/\(.*[/\\]/, '(')).join('\n'));
  }
}
outer(null);
outer(undefined);
