exports.ran = true; require('./does-not-exist');
