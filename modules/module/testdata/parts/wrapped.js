exports.own = typeof __filename;
