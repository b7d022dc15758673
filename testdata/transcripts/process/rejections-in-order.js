// Several rejections, handled as uncaught exceptions, one after another.
process.on('uncaughtException', (err, origin) => console.log(err.name, err.code, err.message.slice(-40), origin));
process.on('exit', (code) => console.log('exit', code));
for (const reason of [new Error('first'), null, undefined, 5, 'text', Symbol('s'), {}, [1], () => {}]) Promise.reject(reason);
process.nextTick(() => console.log('tick'));
queueMicrotask(() => console.log('microtask'));
setImmediate(() => console.log('immediate'));
