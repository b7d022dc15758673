// The strings of a tagged template: the same object at the same place, frozen, with a raw form.
const tag = (strings) => strings;
const again = () => tag`a${1}\n`;
console.log(JSON.stringify(again()), require("util").inspect(again()).length > 0, again() === again(), tag`a` === tag`a`, Object.isFrozen(again()), Object.isFrozen(again().raw));
console.log(JSON.stringify(again().raw), tag`\unicode`[0], tag`\unicode`.raw[0], String.raw`a\n${1}`);
((strings, ...values) => console.log(strings, strings.raw, values, [strings], require('util').isDeepStrictEqual(strings, [...strings])))`a${1}\n${2}`;
