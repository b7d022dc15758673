// Goes straight to the coin, and comments on what happens.
const game = require('game');

exports.turn = ({ me, coin }) => {
	const dx = Math.sign(coin.x - me.x);
	game.move(dx, dx ? 0 : Math.sign(coin.y - me.y));
};

globalThis.oncoin = (who) => {
	if (who !== 'ann') game.say(`well done, ${who}`);
};
