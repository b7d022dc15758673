// Thinks before each step, and goes up and down first.
const game = require('game');
const { setTimeout } = require('timers/promises');

exports.turn = async ({ me, coin }) => {
	await setTimeout(1);
	const dy = Math.sign(coin.y - me.y);
	game.move(dy ? 0 : Math.sign(coin.x - me.x), dy);
};

globalThis.oncoin = () => {};
