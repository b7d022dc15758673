// Timers take no less than their time, and those of less time are first.
const now = () => Number(process.hrtime.bigint() / 1000n) / 1000;
setImmediate(() => setTimeout(() => {
  const begun = now(), early = 2; // ms by which the loop's clock may be behind when a timer starts
  setTimeout(() => console.log('1200'), 1200);
  setTimeout(() => console.log('1000', now() - begun >= 1000 - early), 1000);
  let n = 0;
  const interval = setInterval(() => {
    n++;
    if (n % 10 === 0) console.log('interval', n, now() - begun >= n * 20 - early);
    if (n === 30) clearInterval(interval);
  }, 20);
}, 1));
