const name = 'hidden';
exports.shown = 1;
exports[name] = 2;
