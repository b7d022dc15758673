// flags: ["--expose-gc", "--noexpose_gc"]
console.log(typeof gc);
