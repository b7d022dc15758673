// parseEnv.
'use strict';

const { parseEnv } = require('util');

for (const content of [
  undefined, null, 5, {}, '', 'A=1', 'A=1\n', 'A=1\r\nB=2\r\n', ' A = 1 ', 'A=', 'A', '=1', 'A==1', 'A=1=2', 'export A=1', 'export  A=1', 'exportA=1', 'export=1', 'export A\nB=1',
  '# c\nA=1', 'A=1 # c', 'A=1#c', 'A="1 # x"', 'A="1" # c', "A='1 # x' # c", 'A=`x"y\'z`', 'A=#x', 'A= #x', '#A=1', '  #A=1\nB=2', 'A=# c\nB=1', '#=\nB=1',
  'A="x', 'A="x\nB=2', "A='x\ny'", 'A=`x\ny`', 'A="a\nb\nc"\nD=e', 'A="multi\nline" # c\nB=1', "A='\nB=1\"", 'A=`a', 'x=\'=', 'A="x # c\nB=2',
  'A="x\\ny"', "A='x\\ny'", 'A=`x\\ny`', 'A=a\\nb', 'A="a\\"b"', 'A="a\\\\n"', 'A="a\\tb"', 'A=x\\\ny',
  '\n\n A=1\n\n', 'A=1\n\nB=2', 'A=\n\nB=1', 'A=   \nB=1', 'A=1 \n B = 2 ', 'B=1\nA=2', 'A=1\nA=2',
  'A.B=1', 'A-B=1', '1A=1', 'A B=1', '"A"=1', 'A="1"2', 'A="1" 2', 'A= "1"', 'A=\t1\t', '\tA=1', 'A=$B', 'A=${B}', 'A=x y z', 'A="  x  "', "A=''", 'A=" "', 'A: 1', 'é=ü', 'A=a"b"c # d', 'A="a" \'b\'', '__proto__=1', 'toString=1',
]) {
  try {
    console.log(JSON.stringify(content), JSON.stringify(parseEnv(content)));
  } catch (err) {
    console.log(content, err.name, err.code, err.message);
  }
}
const variables = parseEnv('A=1');
console.log(Object.getPrototypeOf(variables) === Object.prototype, Object.getOwnPropertyDescriptor(variables, 'A'));
