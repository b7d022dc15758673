// The text of an arrow function ends with the parentheses around its body, and with nothing else.
const functions = [
  () => ({}), () => (1), () => ((2)), (a) => (a), a => ({ a }).a, a => ({ a })[a], async () => ({}), () => (1, 2), () => (3) + (4),
  () => (')'), () => (`)${'('}`), () => (/[)(]/), () => (1 /* ) */), () => ( // )
    2
  ), () => /* ( */ 1, () => (a => (a)), () => (() => ({}))(), (a = (1)) => (a), () => ({ '(': 1 }), () => (function () {}),
  () => ({}) /* after */, () => [], () => `(`, (() => ({})), ((a) => ((a))), () => (1
  ),
];
for (const f of functions) console.log(JSON.stringify(String(f)));
console.log([(() => (1)).toString(), String((x) => (x))].join(), String([1].map((x) => () => (x))[0]));
(async () => { for await (const f of [() => (1)]) console.log(String(f)); })().catch(() => {});
