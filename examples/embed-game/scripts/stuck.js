// Never comes to an end.
exports.turn = () => { for (;;); };
