// An observer whose records were taken is called all the same, with none.
'use strict';

const { PerformanceObserver, performance } = require('perf_hooks');

const observer = new PerformanceObserver((list, given) => {
  console.log('called', list.getEntries().length, given === observer);
});
observer.observe({ type: 'mark' });
performance.mark('a');
console.log(observer.takeRecords().map((e) => e.name));

const idle = new PerformanceObserver(() => console.log('never'));
idle.observe({ type: 'measure' });
