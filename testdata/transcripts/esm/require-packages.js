// require() of packages that have ES modules.
const attempt = (request) => {
	try {
		console.log(request, require(request));
	} catch (err) {
		console.log(request, err.name, err.code, err.message.split('\n')[0].replaceAll(__dirname, '<dir>'));
	}
};
for (const name of ['conditions', 'conditions/sync', 'conditions/self', 'conditions/pattern/one', 'typed', '@scope/pkg', 'exports-string', 'imports']) attempt(name);
