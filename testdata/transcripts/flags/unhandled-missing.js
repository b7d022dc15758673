// stderr: compare
// flags: ["--unhandled-rejections", "--no-warnings"]
console.log('never');
