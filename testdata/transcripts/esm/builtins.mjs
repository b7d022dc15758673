// A builtin module exports its properties by name, which follow it when they are told to.
import net, { createServer, isIP as test } from 'node:net';
import * as all from 'net';
import { syncBuiltinESMExports } from 'node:module';
import { EventEmitter, once } from 'events';
import process, { argv } from 'process';
import { setTimeout as wait } from 'timers/promises';
import assert from 'assert/strict';
console.log(createServer === net.createServer, test('::1'), all.default === net, typeof EventEmitter, typeof once, argv === process.argv, process === globalThis.process);
net.createServer = 'changed';
console.log(all.createServer === 'changed', typeof createServer);
syncBuiltinESMExports();
console.log(all.createServer, createServer);
net.another = 1;
syncBuiltinESMExports();
console.log('another' in all);
console.log(await wait(1, 'waited'), assert.strict === assert);
console.log(Object.keys(await import('node:string_decoder')), (await import('node:os')).EOL);
