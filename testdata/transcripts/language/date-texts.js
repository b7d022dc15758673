// env: ["TZ=America/New_York"]
// Dates as texts: the zone has its name, and what is of the locale is written as in en-US.
for (const time of [0, Date.UTC(2024, 6, 4, 16, 5, 9), Date.UTC(2024, 0, 1, 12), NaN]) {
	const date = new Date(time);
	console.log(String(date), '|', date.toTimeString(), '|', date.toDateString(), '|', `${date}`);
	console.log(date.toLocaleString(), '|', date.toLocaleDateString(), '|', date.toLocaleTimeString());
}
for (const name of ['toString', 'toTimeString', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
	const method = Date.prototype[name];
	console.log(method.name, method.length, Object.prototype.propertyIsEnumerable.call(Date.prototype, name));
	try {
		method.call({});
	} catch (err) {
		console.log(err.name, err.message);
	}
}
