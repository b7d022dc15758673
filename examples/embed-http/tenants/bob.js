// Counts its visitors, and keeps something to itself.
const { Readable } = require('stream');

let visitors = 0;

exports.handle = async ({ method, path }) => {
  if (path === '/diary') throw Object.assign(new Error('not for you'), { code: 'EACCES' });
  return { status: 200, body: Readable.from(`${method} ${path}: visitor ${++visitors}\n`) };
};
