// Rejections that are handled in the same turn cost nothing and are not reported.
process.on('unhandledRejection', () => console.log('never'));
process.on('rejectionHandled', () => console.log('never'));
(async () => {
	for (let i = 0; i < 20000; i++) {
		try {
			await Promise.reject(new Error());
		} catch {
			// handled
		}
	}
	setTimeout(() => console.log('done'), 0);
})();
