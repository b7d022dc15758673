// What a handler of a rejected promise is given of an error of the engine, which nobody has seen before.
const show = (err) => console.log(err.stack.split('\n').filter((line) => !/node:internal|processTicks|at async/.test(line)).join('\n').replaceAll(__filename, 'FILE'));
const tests = [
  () => Promise.resolve().then(() => undefined.inThen).catch(show),
  () => Promise.resolve().then(() => null.inThen()).then(null, show),
  () => Promise.resolve().then(() => { missing }).then(() => {}).finally(() => {}).catch(show),
  () => (async () => { await 1; undefined.afterAwait })().catch(show),
  () => (async () => { try { await Promise.resolve().then(() => { null.f() }) } catch ({ message }) { console.log(message) } })(),
  () => Promise.allSettled([Promise.resolve().then(() => (1)())]).then(([result]) => console.log(result.reason.message)),
  () => Promise.any([Promise.resolve().then(() => undefined.any)]).catch((err) => console.log(err.errors[0].message)),
  () => Promise.race([Promise.resolve().then(() => { const c = 1; c = 2 })]).catch((err) => console.log(err.message)),
  () => { const p = Promise.resolve().then(() => p); return p.catch((err) => console.log(err.message)) },
  () => Promise.reject(5).then(null, (reason) => console.log(reason)),
  () => Promise.reject(6).then(null, 7).catch((reason) => console.log(reason)),
];
(async () => { for (const test of tests) await test() })();
try { undefined.x } catch ({ name, message, stack }) { console.log(name, message, stack.split('\n')[0]) }
try { throw [1] } catch ([a, b = a]) { console.log(a, b) }
