// Answers a line of a client. Change it and send the program a SIGHUP.
exports.answer = async (session, line) => {
	const name = /^I am (\w+)/.exec(line)?.[1];
	if (name) session.rename(name);
	return `hello, ${session.name()}, for the ${session.count()}. time`;
};
