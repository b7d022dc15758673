// stderr: compare
// flags: ["--disable-proto=off"]
console.log('never');
