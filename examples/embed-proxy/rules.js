// HTTP goes to a web server, under another name; SSH to a gateway, if it is not asked too
// often; all else nowhere.
const lastSeen = new Map();

exports.connect = async ({ from, first }) => {
	const text = first.toString('latin1');
	if (/^(GET|HEAD|POST) /.test(text)) {
		return { to: '127.0.0.1:8080', first: text.replace(/^Host: .*/im, 'Host: internal') };
	}
	if (text.startsWith('SSH-')) {
		const host = from.slice(0, from.lastIndexOf(':'));
		const again = Date.now() - lastSeen.get(host) < 60_000;
		lastSeen.set(host, Date.now());
		if (again) throw new Error('too many connections');
		return { to: '127.0.0.1:22' };
	}
	throw new Error(`unknown protocol ${JSON.stringify(text.slice(0, 8))}`);
};
