// How what is called, or used with new, and is no function is shown.
const show = (f) => {
  try {
    f();
  } catch (err) {
    console.log(err.message, '|', err.stack.split('\n').find((line) => line.includes(__filename)).replace(/.*:(\d+:\d+)\)?$/, '$1'));
  }
};
const obj = { f() {}, a: 1, nested: {} }, arr = [1], fn = () => {}, num = 5, sym = Symbol('s');
show(() => { ({})() });
show(() => { ({ a: 1 }).a() });
show(() => { [1, 2]() });
show(() => { obj['a' + 'b']() });
show(() => { obj[`x`]() });
show(() => { obj[`a${1}`]() });
show(() => { obj['a-b']() });
show(() => { arr[fn()]() });
show(() => { arr[num]() });
show(() => { obj[sym]() });
show(() => { obj.f().g() });
show(() => { fn()() });
show(() => { fn()`` });
show(() => { obj.zzz`x` });
show(() => { obj.f`x`() });
show(() => { (0, obj.zzz)() });
show(() => { (obj || 1)() });
show(() => { (obj.zzz ?? obj.a)() });
show(() => { (true ? 1 : 2)() });
show(() => { (void 0)() });
show(() => { (!num)() });
show(() => { `t`.zzz() });
show(() => { 5..zzz() });
show(() => { /re/.zzz() });
show(() => { this.zzz() });
show(() => { obj?.zzz() });
show(() => { obj.nested?.a.b() });
show(() => { new (num) });
show(() => { new (obj.zzz) });
show(() => { new (fn()) });
show(() => { new obj.zzz() });
show(() => { new 'a' });
show(() => { new [].map() });
show(() => { new (class { static m() {} }).m() });
show(() => { new (() => {}) });
show(() => { new this });
class K { m() { super.zzz() } #p() {} n(o) { this.zzz.#p() } }
show(() => { new K().m() });
