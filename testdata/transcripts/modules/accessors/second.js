const first = require('./first');
console.log('second sees', Object.keys(first));
