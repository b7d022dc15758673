// Standard input read by 'readable' and read().
// stdin: "abcdef"
'use strict';

const chunks = [];
process.stdin.on('readable', () => {
  let chunk;
  while ((chunk = process.stdin.read()) !== null) chunks.push(chunk);
});
process.stdin.once('end', () => {
  console.log(Buffer.concat(chunks).toString(), chunks.every(Buffer.isBuffer));
});
