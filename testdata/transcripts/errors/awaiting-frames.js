// The functions that wait for the one that fails are in its stack, at their awaits.
const frames = (err) => err.stack.split('\n').slice(1).filter((line) => line.includes('awaiting-frames.js')).join('\n').replaceAll(__dirname, '');
async function first() {
	const x = 1;
	await second(x);
}
const second = async (x) => {
	return await third(x, await 5);
};
class Deep {
	static async fail(x) {
		await null;
		throw new TypeError(`deep ${x}`);
	}
	async method() {
		await new Promise(setImmediate);
		null.x;
	}
}
const third = (x, y) => Deep.fail(x + y);
(async () => {
	try {
		await first();
	} catch (err) {
		console.log(frames(err));
	}
	try {
		await new Deep().method();
	} catch (err) {
		console.log(frames(err));
	}
})();
