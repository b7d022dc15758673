// What the script itself writes to the destination goes between what is piped, in the order of the calls.
require('./shared/relay')(async (r) => {
  r.insertions = true;
  await r.send(100_000);
  console.log(r.b.write('<one>', () => console.log('one is written')));
  await r.send(100);
  console.log(r.b.write('<two>'), r.b.write('<three>'));
  await r.send(100_000);
  r.b.cork();
  r.b.write('<four>');
  r.b.write('<five>', () => console.log('five is written'));
  process.nextTick(() => r.b.uncork());
  await r.send(5000);
  while (!r.inserted.includes('five')) await new Promise((resolve) => setTimeout(resolve, 5));
  console.log(r.inserted, r.b.bytesWritten - r.sent);
  console.log('in order:', r.ordered);
  r.close();
});
