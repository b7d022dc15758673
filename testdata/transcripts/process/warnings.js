// process.emitWarning: its forms, the event, what is printed on stderr.
// stderr: compare
'use strict';

process.on('warning', (w) => console.log(w.name, '|', w.message, '|', w.code, '|', w.detail, '|', w instanceof Error));
process.emitWarning('plain');
process.emitWarning('typed', 'CustomWarning');
process.emitWarning('with code', 'CustomWarning', 'CODE1');
process.emitWarning('options', { type: 'OptionWarning', code: 'CODE2', detail: 'some detail' });
const own = new Error('own error');
own.name = 'OwnWarning';
process.emitWarning(own);
process.emitWarning('old', 'DeprecationWarning', 'DEP_OWN');
console.log('emitted');
for (const args of [[], [5], ['x', 5], ['x', 'Type', 5], [{}]]) {
  try {
    process.emitWarning(...args);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
