// Signals that are transferred, and util.aborted.
'use strict';

const util = require('util');

function attempt(label, action) {
  try {
    console.log(label, action());
  } catch (error) {
    console.log(label, error.name, error.code, error.message);
  }
}

const { transferableAbortController, transferableAbortSignal } = util;
const send = (signal) => structuredClone(signal, { transfer: [signal] });
const plain = () => new AbortController().signal;

for (const value of [undefined, null, {}, 5]) attempt('signal', () => transferableAbortSignal(value));
attempt('unlisted', () => structuredClone(transferableAbortController().signal));
attempt('plain', () => structuredClone({ signal: plain() }));
attempt('plain, listed', () => send(plain()));
attempt('aborted', () => {
  const signal = transferableAbortSignal(AbortSignal.abort('why'));
  const copy = send(signal);
  return [signal, signal.reason, copy, copy.reason];
});

const original = new AbortController();
const signal = transferableAbortSignal(original.signal);
console.log(signal, signal === original.signal, signal instanceof AbortSignal, Reflect.ownKeys(signal).length);
console.log(transferableAbortController(), transferableAbortController() instanceof AbortController);

async function main() {
  const abort = (controller, target, reason) => new Promise((resolve) => {
    target.addEventListener('abort', (event) => resolve([event.type, event.isTrusted, event.target === target]));
    controller.abort(reason);
    console.log('at once', controller.signal.aborted, target.aborted);
  });
  for (const reason of [undefined, 'late', { x: 1 }]) {
    const controller = transferableAbortController();
    const copy = send(controller.signal);
    console.log(await abort(controller, copy, reason), copy, copy.reason);
  }
  const copy = send(signal);
  signal.addEventListener('abort', ({ target }) => console.log('shared listener', target === original.signal));
  console.log(await abort(original, copy, 'x'), copy.reason, signal.aborted);

  const { port1, port2 } = new MessageChannel();
  const sent = transferableAbortController();
  port1.postMessage({ sent: sent.signal }, [sent.signal]);
  const event = await new Promise((resolve) => { port2.onmessage = resolve; });
  console.log(event.data, event.ports.length);
  console.log(await abort(sent, event.data.sent, 'sent'), event.data.sent.reason);
  port1.close();

  const wrong = [[], [plain()], [plain(), null], [{}, {}], [plain(), 5], [AbortSignal.abort(), 'x'], [null, {}], ['x', {}]];
  for (const args of wrong) {
    await util.aborted(...args).catch((error) => console.log(error.name, error.code, error.message));
  }
  console.log(await util.aborted(AbortSignal.abort(), {}), await util.aborted({ aborted: true }, []));
  const controller = new AbortController();
  const [first, second] = [util.aborted(controller.signal, {}), util.aborted(controller.signal, main)];
  controller.signal.addEventListener('abort', (event) => event.stopImmediatePropagation());
  console.log(first);
  controller.abort();
  console.log((await first).type, (await first) === (await second));
}
main();
