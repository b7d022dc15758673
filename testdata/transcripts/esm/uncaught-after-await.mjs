// An exception of the main module after an await.
// stderr: compare
process.on('exit', (code) => console.log('exit', code));
const fail = async () => { throw new RangeError('failed') };
await null;
await fail();
