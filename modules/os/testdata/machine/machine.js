// What the machine is: the same on every line that two programs print.
const os = require('os');
for (const name of ['arch', 'availableParallelism', 'endianness', 'homedir', 'hostname', 'machine', 'platform',
  'release', 'tmpdir', 'totalmem', 'type', 'version', 'getPriority']) console.log(name, os[name]());
console.log(os.userInfo());
console.log(os.networkInterfaces());
console.log(os.cpus().map(({ model, speed }) => [model, speed]));
