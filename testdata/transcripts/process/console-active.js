// The console has a stream, as what is active shows.
// stderr: compare
'use strict';

const say = (...args) => process._rawDebug(...args);
console.log('x');
say(process.getActiveResourcesInfo(), process._getActiveHandles().map((h) => [h.constructor.name, h.fd]));
