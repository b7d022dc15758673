// stderr: compare
// Warnings of all shapes.
process.emitWarning('test');
process.emitWarning('test', {});
process.emitWarning('test', { detail: 'foo', type: 'Custom', code: 'CODE' });
const error = new Error('without toString');
error.name = 'Odd';
error.toString = null;
process.emitWarning(error);
process.emit('warning', 'a text is not printed');
process.on('warning', (warning) => console.log(warning.name, warning.code, warning.message, warning.detail));
console.log('first');
