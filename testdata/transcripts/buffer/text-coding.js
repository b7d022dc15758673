// atob, btoa, TextEncoder, TextDecoder and transcode.
'use strict';

const { transcode } = require('buffer');

console.log(btoa('hello'), atob('aGVsbG8='), JSON.stringify(atob(' aGVs bG8 ')));
for (const fn of [() => btoa('€'), () => atob('a'), () => atob('*')]) {
  try {
    console.log(fn());
  } catch (err) {
    console.log(err.name, err.code, err instanceof DOMException);
  }
}
const encoder = new TextEncoder();
console.log(encoder.encoding, encoder.encode('é€'), encoder.encodeInto('a€', new Uint8Array(3)));
const decoder = new TextDecoder();
console.log(decoder.encoding, decoder.fatal, decoder.ignoreBOM);
console.log(decoder.decode(new Uint8Array([0xe2, 0x82]), { stream: true }) + decoder.decode(new Uint8Array([0xac])));
console.log(new TextDecoder('utf-16le').decode(new Uint8Array([0x61, 0, 0x62, 0])));
try {
  new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([0xff]));
} catch (err) {
  console.log(err.name, err.code, err.message);
}
console.log(transcode(Buffer.from('é€'), 'utf8', 'latin1'), transcode(Buffer.from('é'), 'utf8', 'utf16le'));
