// A method that a script puts on a socket while bytes are piped is called for those that follow.
require('./shared/relay')(async (r) => {
  await r.send(300_000);
  for (const [socket, name] of [['a', 'push'], ['b', 'write'], ['b', '_write'], ['a', '_read'], ['a', 'read'], ['a', 'emit']]) {
    let calls = 0, bytes = 0;
    const original = r[socket][name];
    r[socket][name] = function (...args) {
      calls++;
      const chunk = name === 'emit' ? args[0] === 'data' && args[1] : args[0];
      if (chunk && chunk.length) bytes += chunk.length;
      return original.apply(this, args);
    };
    await r.send(150_000);
    await r.send(7);
    console.log(name, calls > 0, bytes);
    delete r[socket][name];
    const before = calls;
    await r.send(150_000);
    console.log(name, calls - before);
  }
  console.log(r.a.bytesRead, r.b.bytesWritten);
  r.report();
  r.close();
});
