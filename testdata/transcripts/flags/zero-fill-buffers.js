// flags: ["--zero-fill-buffers"]
console.log(Buffer.allocUnsafe(1000).every((byte) => byte === 0), Buffer.allocUnsafeSlow(1000).every((byte) => byte === 0));
