Object.defineProperty(exports, 'expensive', { enumerable: true, get() { console.log('the accessor runs'); return 1; } });
require('./second');
console.log('first is loaded');
