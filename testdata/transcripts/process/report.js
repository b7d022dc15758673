// process.report: its members, and what a report has.
const { report } = process;
const attempt = (label, f) => {
	try {
		console.log(label, '->', f());
	} catch (e) {
		console.log(label, '!', e.name, e.code, e.message);
	}
};
for (const [name, d] of Object.entries(Object.getOwnPropertyDescriptors(report))) {
	console.log(name, typeof d.value, d.value?.length, d.get?.name, d.set?.name, d.enumerable, d.configurable);
}
const values = {
	directory: [1, null, '/tmp', ''], filename: [1, 'x.json', ''], compact: [1, true, false], excludeNetwork: [1, true],
	signal: ['SIGFOO', 'SIGUSR1', 5, 'sigusr2', null], reportOnFatalError: [1, true, false],
	reportOnSignal: ['x', false], reportOnUncaughtException: [null, false],
};
for (const [name, list] of Object.entries(values)) {
	for (const value of list) attempt(`${name} = ${value}`, () => { report[name] = value; return report[name]; });
}
for (const value of [null, 1, 'x', Symbol('s')]) attempt('getReport', () => report.getReport(value));
for (const args of [[1], [null], ['x', 5], [undefined, 'x']]) attempt('writeReport', () => report.writeReport(...args));
const { header, javascriptStack, environmentVariables, workers } = report.getReport(Object.assign(new TypeError('m'), { code: 'C' }));
console.log(header.reportVersion, header.event, header.trigger, header.filename, header.threadId, header.wordSize === 64 || header.wordSize);
console.log(header.processId === process.pid, header.cwd === process.cwd(), header.nodejsVersion === process.version);
console.log(header.arch === process.arch, header.platform === process.platform, header.componentVersions.node);
console.log(javascriptStack.message, javascriptStack.stack[0].replace(__dirname, ''), javascriptStack.errorProperties);
console.log(report.getReport().javascriptStack.message, report.getReport().javascriptStack.errorProperties);
console.log(environmentVariables.PATH === process.env.PATH, workers);
const file = `${require('os').tmpdir()}/report.json`;
report.compact = true;
console.log(report.writeReport(file, new Error('written')) === file);
const written = require('fs').readFileSync(file, 'utf8');
console.log(written.trim().includes('\n'), JSON.parse(written).javascriptStack.message, JSON.parse(written).header.trigger);
console.log(report.writeReport(`${require('os').tmpdir()}/none/report.json`));
