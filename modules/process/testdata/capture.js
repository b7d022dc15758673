const text = (f) => { try { return f(); } catch (e) { return `${e.name} ${e.code}: ${e.message}`; } };
console.log(text(() => process.setUncaughtExceptionCaptureCallback(5)));
console.log(text(() => process.setUncaughtExceptionCaptureCallback()));
console.log(process.hasUncaughtExceptionCaptureCallback());
process.on('uncaughtExceptionMonitor', (e, origin) => console.log('monitor', e, origin));
process.on('uncaughtException', () => console.log('never'));
process.setUncaughtExceptionCaptureCallback((...args) => console.log('captured', args));
console.log(text(() => process.setUncaughtExceptionCaptureCallback(() => {})));
console.log(process.hasUncaughtExceptionCaptureCallback());
setTimeout(() => {
  process.setUncaughtExceptionCaptureCallback(null);
  console.log(process.hasUncaughtExceptionCaptureCallback());
}, 1);
throw 5;
