// flags: ["--expose-gc", "--no-expose-gc"]
console.log(typeof gc);
