// A hook that is enabled while bytes are piped sees the callbacks of the connection from then on.
const hooks = require('async_hooks');
require('./shared/relay')(async (r) => {
  await r.send(300_000);
  const id = r.a._handle.getAsyncId();
  let before = 0, after = 0;
  const hook = hooks.createHook({ before(asyncId) { if (asyncId === id) before++; }, after(asyncId) { if (asyncId === id) after++; } }).enable();
  await r.send(1000);
  await r.send(1000);
  console.log(before >= 2, before === after);
  hook.disable();
  await r.send(300_000);
  r.report();
  r.close();
});
