// An exception of the main module.
// stderr: compare
process.on('exit', (code) => console.log('exit', code));
function fail() {
	throw new TypeError('failed');
}
export const value = fail();
