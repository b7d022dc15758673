// flags: ["--unhandled-rejections=foobar"]
// A mode that there is not.
console.log('never');
