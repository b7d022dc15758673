<!-- comment
console.log(1)
