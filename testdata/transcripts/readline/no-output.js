// A terminal's output that is no stream.
const { createInterface } = require('readline');
const { PassThrough } = require('stream');
for (const output of [undefined, null, 5, {}, { on() {} }, { on() {}, isTTY: true }]) {
  try {
    const rl = createInterface({ input: new PassThrough(), output, terminal: true });
    console.log(rl.terminal);
    rl.close();
  } catch (error) {
    console.log(error.name, error.message);
  }
}
