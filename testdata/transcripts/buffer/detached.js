// A view whose memory was transferred has none.
const detached = new Uint8Array(8);
structuredClone(detached.buffer, { transfer: [detached.buffer] });
console.log(Buffer.from(detached), Buffer.from(detached, 0, 5), detached.length);
console.log(require('crypto').createHash('md5').update(detached).digest('hex'));
