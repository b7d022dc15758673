// A flag says what files are that nothing else is known of.
// flags: ["--experimental-default-type=module"]
console.log(typeof require, this, import.meta.filename === process.argv[1]);
