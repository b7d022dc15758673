Object.assign(exports, { a: 1 }); Object.assign(module.exports, { b: 2 });
