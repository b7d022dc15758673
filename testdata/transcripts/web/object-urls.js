// URLs of Blobs.
const { Blob, resolveObjectURL } = require('buffer');
const attempt = (f) => {
	try {
		console.log('ok', f());
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
};
(async () => {
	const blob = new Blob(['content'], { type: 'text/plain' });
	const url = URL.createObjectURL(blob);
	console.log(url.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, 'UUID'));
	const resolved = resolveObjectURL(url);
	console.log(resolved, resolved === blob, await resolved.text());
	URL.revokeObjectURL(url);
	console.log(resolveObjectURL(url));
	attempt(() => URL.createObjectURL(5));
	attempt(() => URL.createObjectURL());
	attempt(() => URL.revokeObjectURL());
	attempt(() => URL.revokeObjectURL('blob:nodedata:unknown'));
	attempt(() => resolveObjectURL('https://example.org/'));
	console.log(URL.createObjectURL.length, URL.revokeObjectURL.length, resolveObjectURL.length);
})();
