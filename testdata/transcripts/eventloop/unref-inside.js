// unref() inside an interval's own callback lets the loop end.
'use strict';

let runs = 0;
const interval = setInterval(() => {
  runs++;
  if (runs === 2) interval.unref();
}, 2);
process.on('exit', () => console.log('runs:', runs));
