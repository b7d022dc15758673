// process.getBuiltinModule.
for (const id of ['net', 'node:net']) console.log(process.getBuiltinModule(id) === require('net'));
for (const id of ['test', 'internal/util', 'unknown', 'node:unknown', './x', '']) console.log(id, process.getBuiltinModule(id));
