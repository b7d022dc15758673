// What the handler of a domain throws goes to the domain around it.
'use strict';

const domain = require('domain');

const outer = domain.create();
outer.on('error', (err) => {
  console.log('outer', err.message, domain._stack.length);
  setImmediate(() => {
    console.log(process.domain, domain._stack.length);
    domain.create().run(() => setImmediate(() => { throw new Error('nobody listens'); }));
  });
});
const inner = domain.create();
inner.on('error', (err) => {
  console.log('inner', err.message);
  throw new Error('from the handler');
});
outer.run(() => inner.run(() => { throw new Error('first'); }));
