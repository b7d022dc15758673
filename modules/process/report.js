// process.report: what a program can tell about itself for whoever looks for a fault.
// Where Node tells of V8 and of libuv, it tells of Go and of the loop.

const { process } = native;
const settings = {
	directory: '', filename: '', compact: false, excludeNetwork: false, signal: 'SIGUSR2',
	reportOnFatalError: false, reportOnSignal: false, reportOnUncaughtException: false,
};
let written = 0; // how many reports there are

// errorOf is the error that a report is about: one made for its stack if none is given.
function errorOf(err) {
	if (err === undefined) return errors.make('ERR_SYNTHETIC');
	if (err === null || typeof err !== 'object') throw errors.invalidArgType('err', 'of type object', err);
	return err;
}

// stackOf splits the stack of an error into what it says and the calls.
function stackOf(err) {
	const [message, ...calls] = String(err.stack ?? '').split('\n');
	const properties = {};
	for (const key of Object.keys(err)) properties[key] = String(err[key]);
	return { message, stack: calls.map((line) => line.trim()), errorProperties: properties };
}

// padded is the time as part of the name of a file.
function padded(date) {
	const two = (n) => String(n).padStart(2, '0');
	return `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}.` +
		`${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}

function header(event, trigger, filename, date) {
	const os = require('os');
	return {
		reportVersion: 4, event, trigger, filename,
		dumpEventTime: `${date.toISOString().slice(0, 19)}Z`,
		dumpEventTimeStamp: String(date.getTime()),
		processId: process.pid, threadId: 0, cwd: process.cwd(),
		commandLine: [process.argv0, ...process.execArgv, ...process.argv.slice(1)],
		nodejsVersion: process.version, wordSize: native.wordSize, arch: process.arch, platform: process.platform,
		componentVersions: { ...process.versions },
		release: { ...process.release },
		osName: os.type(), osRelease: os.release(), osVersion: os.version(), osMachine: os.machine(),
		cpus: os.cpus().map(({ model, speed, times }) => ({ model, speed, ...times })),
		...settings.excludeNetwork ? {} : { networkInterfaces: interfaces(os) },
		host: os.hostname(),
	};
}

function interfaces(os) {
	return Object.entries(os.networkInterfaces()).flatMap(([name, addresses]) => addresses.map(
		({ internal, mac, address, netmask, family, scopeid }) => ({
			name, internal, mac, address, netmask, family, ...scopeid === undefined ? {} : { scopeid },
		})));
}

function usage() {
	const os = require('os');
	const { user, system } = process.cpuUsage();
	const { maxRSS, majorPageFault, minorPageFault, fsRead, fsWrite } = process.resourceUsage();
	const percent = (microseconds) => microseconds / 1e4 / process.uptime();
	return {
		free_memory: os.freemem(), total_memory: os.totalmem(), rss: process.memoryUsage.rss(),
		constrained_memory: process.constrainedMemory(), available_memory: process.availableMemory(),
		userCpuSeconds: user / 1e6, kernelCpuSeconds: system / 1e6,
		cpuConsumptionPercent: percent(user + system),
		userCpuConsumptionPercent: percent(user), kernelCpuConsumptionPercent: percent(system),
		maxRss: maxRSS * 1024,
		pageFaults: { IORequired: majorPageFault, IONotRequired: minorPageFault },
		fsActivity: { reads: fsRead, writes: fsWrite },
	};
}

function make(event, trigger, filename, err) {
	const { heapTotal, heapUsed, external } = process.memoryUsage();
	return {
		header: header(event, trigger, filename, new Date()),
		javascriptStack: stackOf(err),
		javascriptHeap: { totalMemory: heapTotal, usedMemory: heapUsed, externalMemory: external, heapSpaces: {} },
		nativeStack: native.goStack(),
		resourceUsage: usage(),
		libuv: [...native.handles(), { type: 'loop', is_active: native.loopAlive(), loopIdleTimeSeconds: native.idleSeconds() }],
		workers: [],
		environmentVariables: { ...process.env },
		userLimits: native.userLimits(),
		sharedObjects: [],
	};
}

// write writes a report and returns the name of the file, '' if it could not.
function write(event, trigger, file, err) {
	const path = require('path');
	let name = file || settings.filename;
	if (!name) {
		written++;
		name = `report.${padded(new Date())}.${process.pid}.0.${String(written).padStart(3, '0')}.json`;
	}
	const report = make(event, trigger, name, err);
	const text = `${settings.compact ? JSON.stringify(report) : JSON.stringify(report, null, 2)}\n`;
	if (name === 'stdout' || name === 'stderr') {
		native.write(name === 'stdout' ? 1 : 2, text);
		native.write(2, '\nNode.js report completed\n');
		return name;
	}
	const place = settings.directory && !path.isAbsolute(name) ? path.join(settings.directory, name) : name;
	try {
		require('fs').writeFileSync(place, text);
	} catch (error) {
		native.write(2, `\nFailed to open Node.js report file: ${name}` +
			`${settings.directory ? ` directory: ${settings.directory}` : ''} (errno: ${-error.errno})\n`);
		return '';
	}
	native.write(2, `\nWriting Node.js report to file: ${name}\nNode.js report completed\n`);
	return name;
}

function onSignal(signal) { write('Signal', signal, undefined, errorOf()); }

function listen() { if (settings.reportOnSignal) process.on(settings.signal, onSignal); }

// change changes a setting that signals depend on.
function change(name, value) {
	process.removeListener(settings.signal, onSignal);
	settings[name] = value;
	listen();
}

exports.report = {
	writeReport(file, err) {
		if (file !== null && typeof file === 'object') {
			err = file;
			file = undefined;
		} else if (file !== undefined) {
			errors.validateString(file, 'file');
		}
		return write('JavaScript API', 'API', file, errorOf(err));
	},

	getReport(err) {
		return make('JavaScript API', 'GetReport', null, errorOf(err));
	},

	get directory() { return settings.directory; },
	set directory(dir) { settings.directory = errors.validateString(dir, 'directory'); },
	get filename() { return settings.filename; },
	set filename(name) { settings.filename = errors.validateString(name, 'filename'); },
	get compact() { return settings.compact; },
	set compact(b) { settings.compact = errors.validateBoolean(b, 'compact'); },
	get excludeNetwork() { return settings.excludeNetwork; },
	set excludeNetwork(b) { settings.excludeNetwork = errors.validateBoolean(b, 'excludeNetwork'); },
	get signal() { return settings.signal; },
	set signal(sig) {
		errors.validateString(sig, 'signal');
		if (!native.isSignal(sig)) {
			const hint = native.isSignal(sig.toUpperCase()) ? ' (signals must use all capital letters)' : '';
			throw errors.make('ERR_UNKNOWN_SIGNAL', sig + hint);
		}
		change('signal', sig);
	},
	get reportOnFatalError() { return settings.reportOnFatalError; },
	set reportOnFatalError(trigger) { settings.reportOnFatalError = errors.validateBoolean(trigger, 'trigger'); },
	get reportOnSignal() { return settings.reportOnSignal; },
	set reportOnSignal(trigger) { change('reportOnSignal', errors.validateBoolean(trigger, 'trigger')); },
	get reportOnUncaughtException() { return settings.reportOnUncaughtException; },
	set reportOnUncaughtException(trigger) {
		settings.reportOnUncaughtException = errors.validateBoolean(trigger, 'trigger');
	},
};

// uncaught is called with an exception that the program ends of.
exports.uncaught = (error) => {
	if (!settings.reportOnUncaughtException) return;
	write('Exception', 'Exception', undefined, error !== null && typeof error === 'object' ? error : errorOf());
};
