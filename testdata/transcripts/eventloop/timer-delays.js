// Delays that are no number from 1 to the longest count as 1.
const order = [];
const delays = [undefined, null, true, false, '', [], {}, NaN, Infinity, -Infinity, -1, 0, 0.5, 1, 2 ** 31, 1e300];
const warnings = [];
process.on('warning', (warning) => warnings.push(`${warning.name}: ${warning.message}`));
delays.forEach((delay, i) => setTimeout(() => order.push(i), delay));
delays.forEach((delay, i) => { const t = setInterval(() => { order.push(i); clearInterval(t); }, delay); });
setTimeout(() => {
	console.log(order.length, order.every((n, i) => n === i % delays.length));
	console.log(warnings);
}, 2);
