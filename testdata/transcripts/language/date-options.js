// env: ["TZ=America/New_York"]
// Dates as texts of the locale with options: as in en-US.
const dates = [Date.UTC(2020, 0, 2, 5, 4, 5, 6), Date.UTC(2021, 6, 27, 21, 41), Date.UTC(1999, 11, 31, 23, 59, 59)].map((time) => new Date(time));
for (const method of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
	for (const options of [
		undefined, {}, { timeZone: 'UTC' }, { timeZone: 'Asia/Tokyo' }, { timeZone: 'Asia/Kolkata', timeZoneName: 'short' }, { timeZone: 'Europe/Paris', timeZoneName: 'long' },
		{ timeZoneName: 'short' }, { timeZoneName: 'long' }, { timeZone: 'x' }, { timeZone: '' }, { hour12: false }, { hour12: true },
		{ hourCycle: 'h11' }, { hourCycle: 'h12' }, { hourCycle: 'h23' }, { hourCycle: 'h24' }, { hour: 'numeric', hour12: false },
		{ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }, { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' },
		{ weekday: 'short', month: 'short', day: 'numeric' }, { year: 'numeric', month: '2-digit', day: '2-digit' }, { month: 'long', year: 'numeric' },
		{ month: 'short', day: '2-digit', year: 'numeric' }, { month: 'short', day: 'numeric' }, { month: 'long', day: 'numeric' }, { year: '2-digit', month: 'numeric' },
		{ weekday: 'long', year: 'numeric', month: 'numeric', day: 'numeric' }, { weekday: 'long' }, { weekday: 'narrow' }, { month: 'long' }, { month: 'narrow' },
		{ month: '2-digit' }, { year: 'numeric' }, { day: '2-digit' }, { weekday: 'long', month: 'long' }, { weekday: 'long', day: 'numeric' }, { year: 'numeric', day: 'numeric' },
		{ hour: '2-digit', minute: '2-digit' }, { hour: 'numeric', minute: '2-digit', hour12: true }, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false },
		{ hour: 'numeric' }, { minute: '2-digit' }, { second: 'numeric' }, { minute: 'numeric', second: 'numeric' }, { hour: 'numeric', second: 'numeric' },
		{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false },
		{ year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' }, { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: 'numeric' },
		{ weekday: 'long', hour: 'numeric' }, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
		{ dateStyle: 'full' }, { dateStyle: 'long' }, { dateStyle: 'medium' }, { dateStyle: 'short' },
		{ timeStyle: 'full' }, { timeStyle: 'long' }, { timeStyle: 'medium' }, { timeStyle: 'short', hour12: false },
		{ dateStyle: 'full', timeStyle: 'long' }, { dateStyle: 'medium', timeStyle: 'medium' }, { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' },
		{ month: 'foo' }, { dateStyle: 'x' }, { dateStyle: 'full', year: 'numeric' }, { timeStyle: 'full', hour: 'numeric' }, null, 5,
	]) {
		try {
			console.log(method, JSON.stringify(options), dates.map((date) => date[method]('en-US', options)).join(' | '));
		} catch (err) {
			console.log(method, JSON.stringify(options), err.name, err.message);
		}
	}
}
for (const time of [-1e15, -62135596800001, -1e11 * 597, 8.64e15]) {
	const date = new Date(time);
	console.log(date.toLocaleString('en', { timeZone: 'UTC' }), date.toISOString(), date.toJSON());
}
for (const value of [new Date(NaN), {}, 5]) {
	try {
		console.log(Date.prototype.toISOString.call(value));
	} catch (err) {
		console.log(err.name, err.message);
	}
}
