// Whoever replaces the inside of a histogram gets nothing sensible, but goes on.
const { createHistogram } = require('perf_hooks');
const histogram = createHistogram();
for (const symbol of Object.getOwnPropertySymbols(histogram)) {
  for (const value of [{}, 5, null]) {
    const other = Object.create(Object.getPrototypeOf(histogram), Object.getOwnPropertyDescriptors(histogram));
    other[symbol] = value;
    for (const use of [(h) => h.count, (h) => h.percentiles, (h) => h.mean, (h) => h.record(1), (h) => h.add(h), (h) => h.reset()]) {
      try {
        use(other);
      } catch (err) {
        if (!(err instanceof TypeError)) console.log(err);
      }
    }
  }
}
console.log('still here', histogram.count);
