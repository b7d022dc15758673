// pipe with { end: false } leaves the destination open; several sources may follow each other.
'use strict';

const { PassThrough, Readable } = require('stream');

const sink = new PassThrough();
sink.setEncoding('utf8');
let text = '';
sink.on('data', (chunk) => { text += chunk; });
sink.on('end', () => console.log('end', JSON.stringify(text)));

function pipeNext(words) {
  const word = words.shift();
  if (word === undefined) {
    sink.end('.');
    return;
  }
  const source = Readable.from([word, ' ']);
  source.on('end', () => {
    console.log('end of', word, sink.writableEnded, sink.listenerCount('drain'));
    pipeNext(words);
  });
  source.pipe(sink, { end: false });
}
pipeNext(['one', 'two', 'three']);
