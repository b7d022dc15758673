// File streams in a pipeline, and what finished tells of them.
const fs = require('fs');
const { finished, pipeline, Transform } = require('stream');
const at = (name) => process.env.TMPDIR + '/' + name;
fs.writeFileSync(at('in'), 'text '.repeat(40_000));

const upper = () => new Transform({ transform(chunk, encoding, callback) { callback(null, chunk.toString().toUpperCase()); } });

pipeline(fs.createReadStream(at('in')), upper(), fs.createWriteStream(at('out')), (err) => {
  const text = fs.readFileSync(at('out'), 'utf8');
  console.log(err, text.length, text.slice(0, 10));
  const missing = fs.createReadStream(at('none'));
  const output = fs.createWriteStream(at('other'));
  pipeline(missing, upper(), output, (err) => {
    console.log(err.code, err.syscall, missing.destroyed, output.destroyed);
    const nowhere = fs.createWriteStream(at('no/where'));
    pipeline(fs.createReadStream(at('in')), nowhere, (err) => {
      console.log(err.code, err.syscall, nowhere.bytesWritten);
      missingFinished();
    });
  });
});

function missingFinished() {
  finished(fs.createReadStream(at('none')), (err) => {
    console.log(err.code);
    const stream = fs.createReadStream(at('in'));
    finished(stream, (err) => {
      console.log(err.code);
      stream.close((err) => console.log('closed', err?.code));
    });
    stream.close((err) => console.log('close', err.code));
  });
}
