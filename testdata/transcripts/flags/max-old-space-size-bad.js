// stderr: compare
// flags: ["--max-old-space-size=lots"]
console.log('never');
