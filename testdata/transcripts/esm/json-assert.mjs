// The old word for attributes still is one, and is deprecated.
// stderr: compare
import data from './lib/data.json' assert { type: 'json' };
console.log(data);
