// node:stream/web.
Object.assign(exports, require('internal/readable_stream'), require('internal/writable_stream'),
	require('internal/transform_stream'), require('internal/compression'));
const { CountQueuingStrategy, ByteLengthQueuingStrategy } = require('internal/queuing');
Object.assign(exports, { ByteLengthQueuingStrategy, CountQueuingStrategy });
delete exports.stateOf;
delete exports.states;
