// What RegExp says of patterns that are none.
'use strict';

for (const [pattern, flags] of [
  ['('], ['['], ['a**'], ['*', 'g'], ['(?<a'], ['a{2,1}', 'i'], ['\\'], [')'], ['(?'], ['[b-a]'], ['+'], ['?'], ['{1}'],
  ['a{1}{2}'], ['(?:'], ['(?=a'], ['x(?<1a>b)'], ['(?i:a)'], ['(?<!a'], ['a++'], ['a|*'], ['a', 'gg'], ['a', 'z'], ['\\', 'u'],
]) {
  try {
    new RegExp(pattern, flags);
    console.log('no error', pattern);
  } catch (error) {
    console.log(`${error.name}: ${error.message}`, error instanceof SyntaxError);
  }
}
