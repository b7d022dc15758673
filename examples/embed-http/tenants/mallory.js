// Never answers, and does not let others of its runtime.
exports.handle = () => { for (;;); };
