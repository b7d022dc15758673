// Sends back lines in capitals.
const { serve } = require('./lib/service');

serve('upper', (line) => line.toUpperCase());
