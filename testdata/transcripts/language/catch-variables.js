// Variables of functions that have the name of what a catch block has caught.
function f() { try { throw 1; } catch (e) { var e = 2; console.log(e); } return e; }
console.log(f());
function g() { try { throw [1, 2]; } catch (e) { var e; console.log(e); for (var e = 5, i = 0; i < 2; i++) console.log(e, i); for (var e in { k: 1 }); console.log(e); if (e) var e = 'if', x = 3; else var e = 'else'; console.log(e, x); { var e = function () {}; } console.log(e.name); switch (1) { case 1: var e = 'case'; } console.log(e); (() => { var e = 'inner'; console.log(e); })(); console.log(e); l: var e = 'label', { y = 7 } = {}; console.log(e, y); } return [e, i, x, y]; }
console.log(g());
try { throw 'a'; } catch (err) { try { throw 'b'; } catch (err) { var err = 'c'; console.log(err); } console.log(err); }
console.log(err);
try { null.x; } catch (e) { while (true) { var e = e.name; break; } do var e = e + '!'; while (false); console.log(e); }
console.log(typeof e, e);
try { eval('try {} catch ([e]) { var e }'); } catch (e) { console.log(e.message); }
try { eval('try {} catch (e) { let e }'); } catch (e) { console.log(e.message); }
try { eval('try {} catch (e) { for (var e of []); }'); } catch (e) { console.log(e.message); }
