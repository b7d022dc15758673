exports.name = 'child';
