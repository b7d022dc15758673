// setUncaughtExceptionCaptureCallback takes exceptions before any listener.
'use strict';

console.log(process.hasUncaughtExceptionCaptureCallback());
process.on('uncaughtException', (err) => console.log('listener', err.message));
process.setUncaughtExceptionCaptureCallback((err) => console.log('captured', err.message));
console.log(process.hasUncaughtExceptionCaptureCallback());
try {
  process.setUncaughtExceptionCaptureCallback(() => {});
} catch (err) {
  console.log(err.code, err.message);
}
try {
  process.setUncaughtExceptionCaptureCallback('x');
} catch (err) {
  console.log(err.code, err.message);
}
setImmediate(() => {
  setImmediate(() => {
    process.setUncaughtExceptionCaptureCallback(null);
    throw new Error('second');
  });
  throw new Error('first');
});
