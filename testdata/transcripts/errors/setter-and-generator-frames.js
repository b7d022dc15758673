// A setter that throws is called where the assignment is; the function that runs an async generator has a frame.

const o = { set prop(v) { throw new Error('setter') } };
const frames = (e) => console.log(e.stack.split('\n').filter((line) => !line.includes('node:')).map((line) => line.replace(/\(.*[/\\]/, '(')).join('\n'));
function assign() {
  o.prop = 1;
}
function assignElement(key) {
  o[key]   = 1;
}
for (const f of [assign, assignElement]) {
  try {
    f('prop');
  } catch (e) {
    frames(e);
  }
}
async function* numbers() {
  yield 1;
  throw new Error('in a generator');
}
(async function run() {
  try {
    for await (const n of numbers()) console.log(n);
  } catch (e) {
    frames(e);
  }
})();
