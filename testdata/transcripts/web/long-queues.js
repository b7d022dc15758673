// A queue takes as long to empty as it took to fill.
const many = 30000;
let controller;
const stream = new ReadableStream({ start(c) { controller = c; } });
for (let i = 0; i < many; i++) controller.enqueue(i);
controller.close();
const { port1, port2 } = new MessageChannel();
for (let i = 0; i < many; i++) port1.postMessage(i);
let next = 0;
port2.on('message', (message) => {
  if (message !== next++) throw new Error('out of order');
  if (next === many) {
    console.log('messages', next);
    port1.close();
    read();
  }
});
async function read() {
  let chunks = 0;
  for await (const chunk of stream) if (chunk !== chunks++) throw new Error('out of order');
  console.log('chunks', chunks);
}
