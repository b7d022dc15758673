// pause and resume by the script.
require('./shared/relay')(async (r) => {
  r.a.on('pause', () => console.log('pause'));
  r.a.on('resume', () => console.log('resume'));
  await r.send(10_000);
  await r.send(10_000);
  r.a.pause();
  console.log(r.a.isPaused(), r.a.readableFlowing);
  r.post(5000);
  while (r.a.readableLength < 5000) await new Promise((resolve) => setTimeout(resolve, 5));
  console.log(r.a.readableLength, r.got);
  r.a.resume();
  console.log(r.a.isPaused(), r.a.readableFlowing);
  await r.arrived();
  await r.send(10_000);
  r.report();
  r.close();
});
