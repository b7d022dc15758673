// Where errors are: of variables that are not there, of operators, of what is extended or assigned to.
const show = (f) => {
  try {
    f();
  } catch (err) {
    console.log(err.message, '|', err.stack.split('\n').find((line) => line.includes(__filename)).replace(/.*:(\d+:\d+)\)?$/, '$1'));
  }
};
const obj = {}, sym = Symbol('s'), big = 1n, num = 1, fn = () => {};
show(() => { return nope });
show(() => { return nope() });
show(() => { return nope.x + 1 });
show(() => { return 1 + nope });
show(() => { return [nope] });
show(() => { return [...nope] });
show(() => { return `${nope}` });
show(() => { return `a${nope}` });
show(() => { nope });
show(() => { (nope) });
show(() => { nope++ });
show(() => { --nope });
show(() => { nope += 1 });
show(() => { nope.x = 1 });
show(() => { delete nope.x });
show(() => { !nope });
show(() => { new nope() });
show(() => { throw new nope() });
show(() => { if (nope) fn() });
show(() => { if (!nope.x) fn() });
show(() => { switch (nope) {} });
show(() => { const x = nope });
show(() => { const x = nope + 1, y = 2 });
show(() => { let x; x = nope });
show(() => { fn(nope) });
show(() => { for (const x of nope); });
show(() => { while (nope); });
show(() => { return late; let late });
show(() => { late = 1; let late });
show(() => { typeof late; let late });
show(() => { fn(late); let late });
show(() => { return sym + 1 });
show(() => { return sym * 1 });
show(() => { return +sym });
show(() => { return -sym });
show(() => { return +big });
show(() => { return big + 1 });
show(() => { return big * num });
show(() => { return Object.create(null) + '' });
show(() => { return ({ [Symbol.toPrimitive]() { return {} } }) + 1 });
show(() => { return sym in num });
show(() => { return num in num });
show(() => { return obj instanceof num });
show(() => { return obj instanceof obj });
show(() => { return obj[sym].x });
show(() => { return obj.x[sym] });
show(() => { class A extends num {} });
show(() => { class A extends obj {} });
show(() => { return class extends obj.x {} });
show(() => { const c = 1; [c] = [2] });
show(() => { const c = 1; ({ c } = { c: 2 }) });
class K { #p; static has(o) { return #p in o } }
show(() => { K.has(1) });
const broken = { [Symbol.iterator]() { return { next() { return 5 } } } };
show(() => { for (const x of broken); });
show(() => { return [...broken] });
show(() => { const [a] = broken });
show(() => { eval('a b') });
