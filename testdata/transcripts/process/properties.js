// What the process tells about itself.
'use strict';

console.log(process.platform === require('os').platform(), typeof process.pid, typeof process.ppid, process.pid > 0);
console.log(process.version.split('.')[0], process.versions.node.split('.')[0], process.release.name);
console.log(typeof process.arch, typeof process.title, Array.isArray(process.execArgv), typeof process.execPath);
console.log(Object.keys(process.memoryUsage()).sort(), process.memoryUsage.rss() > 0);
console.log(Object.prototype.toString.call(process), process.constructor.name, process instanceof require('events'));
console.log(process.emit('own event'), process.on('own event', (x) => console.log('own', x)) === process, process.emit('own event', 5));
const usage = process.cpuUsage();
console.log(Object.keys(usage), usage.user >= 0, process.cpuUsage(usage).user >= 0, Object.keys(process.resourceUsage()).includes('maxRSS'));
console.log(typeof process.umask(), process.getuid() === process.geteuid());
