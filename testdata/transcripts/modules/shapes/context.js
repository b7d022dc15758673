const path = require('path');
exports.names = [path.basename(__filename), path.basename(__dirname)];
exports.same = [this === module.exports, exports === module.exports, arguments.length, typeof arguments[1]];
exports.isMain = require.main === module;
exports.parent = path.basename(module.parent.filename);
exports.module = module;
