// Sends back lines from end to start.
const { serve } = require('./lib/service');

serve('reverse', (line) => [...line].reverse().join(''));
