process.on('exit', (code) => {
  console.log('exit', code);
  Promise.resolve().then(() => console.log('never'));
  try { process.exit(4); } finally { console.log('never'); }
});
process.on('exit', () => console.log('never'));
Promise.resolve().then(() => { process.exit(5); console.log('never'); });
Promise.resolve().then(() => console.log('never'));
