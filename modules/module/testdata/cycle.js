// Reading from a module that is not loaded yet what it does not have yet warns.
process.removeAllListeners('warning');
process.on('warning', (warning) => console.log(warning.name, warning.message));
require('./parts/cycle-a');
