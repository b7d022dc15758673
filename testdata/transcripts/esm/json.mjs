// JSON as a module.
import data from './lib/data.json' with { type: 'json' };
import * as all from './lib/data.json' with { type: 'json' };
import { createRequire } from 'node:module';
console.log(data, all);
console.log(createRequire(import.meta.url)('./lib/data.json') === data);
console.log((await import('./lib/data.json', { with: { type: 'json' } })).default === data);
