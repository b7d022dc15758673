// env: ["NODE_REDIRECT_WARNINGS=redirected.tmp"]
// stderr: compare
// Warnings go to a file.
const fs = require('fs');
process.emitWarning('a bad practice warning');
process.on('exit', () => {
	console.log(fs.readFileSync('redirected.tmp', 'utf8').replace(/\(node:\d+\)/, '(PID)').split('\n')[0]);
	fs.unlinkSync('redirected.tmp');
});
