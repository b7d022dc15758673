// The local zone follows process.env.TZ.
const date = new Date('2018-04-14T12:34:56.789Z');
for (const zone of ['Europe/Amsterdam', 'Europe/London', 'Etc/UTC']) {
	process.env.TZ = zone;
	console.log(date.toString().slice(0, 33));
}
delete process.env.TZ;
