// What an example finds in scope, and how it is watched. The parameters are the Go side
// and what it sets up, see scope.go.
(function (native, setup) {
  const require = process.getBuiltinModule('module').createRequire(process.cwd() + '/');
  const util = require('util');
  const net = require('net');

  function define(name, make) {
    let value;
    let made = false;
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get() {
        if (!made) {
          made = true;
          value = make();
        }
        return value;
      },
      set(v) { Object.defineProperty(globalThis, name, { value: v, writable: true, configurable: true }); },
    });
  }

  for (const name of require('module').builtinModules) {
    if (!/[/_]/.test(name) && !(name in globalThis)) define(name, () => require(name));
  }
  define('PORT', () => setup.port);
  define('HOST', () => 'localhost');

  function makeServer() {
    const server = net.createServer();
    if (setup.listening) return server.listen(setup.port);
    setImmediate(() => {
      // Whoever only listens to events gets to see some.
      if (!server.listening && !server._handle && server.eventNames().length > 0) server.listen(setup.port);
    });
    return server;
  }
  define('server', makeServer);
  for (const name of ['socket', 'client']) {
    define(name, () => net.connect(setup.peerPort, 'localhost'));
  }

  // Earlier examples run when a name is read that they declare.
  const earlier = setup.earlier.map(({ code, names }) => {
    let declared;
    return () => {
      const getters = names.map((name) => `get ${name}() { return ${name}; }`);
      declared ??= new Function('require', `${code}\n;return { ${getters} };`)(require);
      return declared;
    };
  });
  setup.earlier.forEach(({ names }, i) => {
    for (const name of names) define(name, () => earlier[i]()[name]);
  });

  // All names are loopback's, and nothing is asked of any server.
  const dns = require('dns');
  dns.lookup = function lookup(hostname, options, callback) {
    if (typeof options === 'function') callback = options;
    const family = net.isIP(hostname) || (options.family === 6 || options.family === 'IPv6' ? 6 : 4);
    const address = net.isIP(hostname) ? hostname : family === 6 ? '::1' : '127.0.0.1';
    process.nextTick(() => {
      if (options.all) callback(null, [{ address, family }]);
      else callback(null, address, family);
    });
  };

  for (const method of ['log', 'info', 'debug', 'error', 'warn', 'dir', 'table']) {
    const original = console[method];
    console[method] = function (...args) {
      const frame = new Error().stack.split('\n').find((line) => line.includes(setup.file));
      const place = /:(\d+):\d+\)?$/.exec(frame ?? '');
      const text = method === 'dir' ? util.inspect(args[0], args[1]) : util.format(...args);
      native.printed(place ? Number(place[1]) : 0, text);
      return original.apply(console, args);
    };
  }

  setImmediate(() => native.started());

  globalThis[setup.valueHook] = (index, value) => {
    const want = (0, eval)(`(${native.want(index)})`);
    native.value(index, util.isDeepStrictEqual(value, want), util.inspect(value));
    return value;
  };
  Object.defineProperty(globalThis, setup.valueHook, { enumerable: false });
})
