const s = process.stdout;
for (const event of ['finish', 'close', 'error']) s.on(event, (e) => process._rawDebug(event, e && e.message));
s.end('bye\n', () => process._rawDebug('ended'));
process._rawDebug(s.writableEnded, s.destroyed);
setTimeout(() => {
  process._rawDebug(s.write('after\n', (e) => process._rawDebug('written', e)), s.writable, s.destroyed);
  s.destroy(new Error('no reason'));
  process._rawDebug(s.destroyed);
  setTimeout(() => {
    process._rawDebug(s.destroyed, s.writable);
    s.write('after destroy\n', (e) => process._rawDebug('written', e));
    console.log('so does console.log');
  }, 5);
}, 5);
