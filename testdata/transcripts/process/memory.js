// What the process tells of memory and of time.
for (const name of ['constrainedMemory', 'availableMemory']) console.log(name, typeof process[name](), process[name]() > 0);
const usage = process.memoryUsage();
console.log(Object.keys(usage), Object.values(usage).every((n) => Number.isInteger(n) && n >= 0), process.memoryUsage.rss() > 0);
const before = process.cpuUsage();
for (let i = 0; i < 1e5; i++) Math.sqrt(i);
const since = process.cpuUsage(before), after = process.cpuUsage();
console.log(Object.keys(before), since.user >= 0, since.system >= 0, after.user >= before.user, after.system >= before.system);
console.log(Object.values(process.resourceUsage()).every((n) => Number.isInteger(n) && n >= 0), Object.keys(process.resourceUsage()));
const t = process.hrtime.bigint();
console.log(typeof t, process.hrtime.bigint() >= t, process.uptime() > 0, process.ppid > 0, process.ppid !== process.pid);
