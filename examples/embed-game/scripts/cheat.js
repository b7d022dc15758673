// Tries to be fast.
const game = require('game');

exports.turn = ({ me, coin }) => game.move(coin.x - me.x, coin.y - me.y);
