exports.file = 'lib/entry.js';
