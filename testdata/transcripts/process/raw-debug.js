// stderr: compare
// _rawDebug needs neither ticks nor stderr.
process.nextTick = () => { throw new Error('never'); };
process.stderr.write = () => { throw new Error('never'); };
process._rawDebug('I can still %s!', 'debug');
