// A script looks at the handles, and puts a method of its own on one.
require('./shared/relay')(async (r) => {
  await r.send(300_000);
  console.log(r.a._handle.reading, r.b._handle.constructor.name);
  await r.send(300_000);
  const { writeBuffer } = r.b._handle;
  let bytes = 0;
  r.b._handle.writeBuffer = function (req, data) { bytes += data.length; return writeBuffer.call(this, req, data); };
  await r.send(200_000);
  console.log(bytes, r.a.bytesRead, r.b.bytesWritten);
  r.report();
  r.close();
});
