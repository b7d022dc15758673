// node:stream/web.
const { CountQueuingStrategy, ByteLengthQueuingStrategy } = require('internal/queuing');
const { TransformStream, TransformStreamDefaultController, TextEncoderStream, TextDecoderStream } = require('internal/transform_stream');
Object.assign(exports, require('internal/readable_stream'), { TransformStream, TransformStreamDefaultController },
	require('internal/writable_stream'), { ByteLengthQueuingStrategy, CountQueuingStrategy },
	{ TextEncoderStream, TextDecoderStream }, require('internal/compression'));
delete exports.states;
