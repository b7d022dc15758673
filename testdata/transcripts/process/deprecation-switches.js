// noDeprecation and throwDeprecation count when the warning is emitted.
process.on('uncaughtException', (err) => console.log('uncaught', String(err)));
process.on('warning', (warning) => console.log('warning', String(warning)));
process.noDeprecation = true;
process.emitWarning('silent', 'DeprecationWarning');
process.noDeprecation = false;
process.throwDeprecation = true;
process.emitWarning('thrown', 'DeprecationWarning');
process.throwDeprecation = false;
process.emitWarning('printed', 'DeprecationWarning');
