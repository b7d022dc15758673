// process.umask takes numbers and octal texts, and keeps nine bits.
const before = process.umask(0o777);
console.log(process.umask('10664'), process.umask(0o10664).toString(8), process.umask().toString(8));
console.log(process.umask(before).toString(8), process.umask() === before);
