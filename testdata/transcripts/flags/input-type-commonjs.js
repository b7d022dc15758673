// flags: ["--input-type=commonjs"]
console.log(typeof require);
