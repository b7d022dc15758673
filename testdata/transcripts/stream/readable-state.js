// The public properties of a Readable over its life.
'use strict';

const { Readable } = require('stream');

function show(title, r) {
  console.log(title, {
    readable: r.readable,
    flowing: r.readableFlowing,
    ended: r.readableEnded,
    didRead: r.readableDidRead,
    aborted: r.readableAborted,
    destroyed: r.destroyed,
    closed: r.closed,
    errored: r.errored && r.errored.message,
  });
}

const normal = new Readable({ read() {} });
show('new', normal);
normal.on('data', () => show('data', normal));
normal.on('end', () => show('end', normal));
normal.on('close', () => {
  show('close', normal);
  failing();
});
normal.push('x');
normal.push(null);

function failing() {
  const r = new Readable({ read() {} });
  r.on('error', () => show('error', r));
  r.on('close', () => show('close', r));
  r.destroy(new Error('failed'));
  show('destroy', r);
}
