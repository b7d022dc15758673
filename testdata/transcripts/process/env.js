// process.env holds strings.
'use strict';

process.env.SLUICE_TEST = 5;
console.log(typeof process.env.SLUICE_TEST, process.env.SLUICE_TEST, 'SLUICE_TEST' in process.env);
process.env.SLUICE_EMPTY = '';
console.log([process.env.SLUICE_EMPTY], process.env.SLUICE_MISSING, 'SLUICE_MISSING' in process.env);
process.env.SLUICE_UNDEFINED = undefined;
console.log([process.env.SLUICE_UNDEFINED], Object.keys(process.env).filter((k) => k.startsWith('SLUICE')).sort());
console.log(delete process.env.SLUICE_TEST, process.env.SLUICE_TEST, delete process.env.SLUICE_MISSING);
console.log(process.env[Symbol('s')], Symbol('s') in process.env, typeof process.env.PATH);
try {
  process.env.SLUICE_SYMBOL = Symbol('s');
} catch (err) {
  console.log(err.name);
}
console.log(JSON.parse(JSON.stringify(process.env)).SLUICE_EMPTY === '', Object.prototype.hasOwnProperty.call(process.env, 'PATH'));
