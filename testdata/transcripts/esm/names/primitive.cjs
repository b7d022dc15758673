module.exports = 'text'; module.exports.a = 1;
