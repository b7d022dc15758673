// flags: ["--stack-size=500"]
const depth = () => { let d = 0; (function f() { d++; f(); }).call; try { (function f() { d++; f(); })(); } catch (err) { console.log(err.name, err.message); } return d; };
const d = depth();
console.log(d > 2000, d < 9000);
