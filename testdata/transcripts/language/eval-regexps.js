// Regular expressions in the code of a direct eval, whatever their characters are.
const text = 'a\u0007b\u{10FFFF}"\\\u2028';
console.log(eval('/\\p{L}\u0007\\p{L}/u').test(text), eval('/\\p{L}\u0007/u').source.length);
console.log(eval('/\\p{L}\u{10FFFF}"\\\\/u').test(text), eval('/\\p{L}\u{10FFFF}/u').flags);
console.log(eval('/^\u00ad|\\p{Lu}\u200b/mu').source.length, eval("/\\p{L}['\"<>&]/u").source);
