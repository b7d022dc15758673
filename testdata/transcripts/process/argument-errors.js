// Errors of process functions.
'use strict';

const attempts = {
  cpuUsage: () => process.cpuUsage(1),
  cpuUsageUser: () => process.cpuUsage({}),
  cpuUsageNegative: () => process.cpuUsage({ user: -1, system: 2 }),
  chdir: () => process.chdir(5),
  chdirMissing: () => process.chdir('/no/such/folder'),
  killType: () => process.kill('SIGTERM'),
  killUnknown: () => process.kill(process.pid, 'SIGNOPE'),
  killNumber: () => process.kill(process.pid, 987),
  umask: () => process.umask('9'),
  builtinModule: () => process.getBuiltinModule(5),
  setuid: () => process.setuid({}),
};
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    console.log(name, attempt());
  } catch (err) {
    console.log(name, err.name, err.code, err.message.replace(process.cwd(), '<cwd>'));
  }
}
console.log(process.kill(process.pid, 0), process.getBuiltinModule('net') === require('net'), process.getBuiltinModule('nope'));
