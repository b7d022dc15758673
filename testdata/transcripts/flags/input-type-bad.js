// stderr: compare
// flags: ["--input-type=script"]
console.log('never');
