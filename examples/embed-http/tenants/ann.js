// Sends back in capitals what it is sent, as it comes.
const { Transform } = require('stream');

exports.handle = ({ body }) => {
  const shout = new Transform({
    transform(chunk, encoding, done) { done(null, String(chunk).toUpperCase()); },
  });
  return { status: 200, body: body.pipe(shout) };
};
