// Comparisons of what comparisons result in: from left to right, unless parentheses say otherwise.
const log = [];
const n = (value) => (log.push(value), value);
const show = (name, value) => console.log(name, value, log.splice(0).join());
show('<', n(3) < n(2) < n(1));
show('>', n(3) > n(2) > n(1));
show('<=', 1 <= 1 <= 0);
show('>=', 5 >= 4 >= 1 >= 1 >= 2);
show('four', n(1) < n(2) < n(3) < n(4));
show('five', 5 > 4 > 3 > 2 > 1);
show('parentheses', [3 < (2 < 1), (3 < 2) < 1, (3) < (2) < (1), ((3) < (2)) < 1, 3 < ((2) < 1), 3 < ((2)) < 1]);
show('comments', 3 < /* ( */ 2 /* ) */ < 1);
show('calls', n(3) < Math.max(n(1), n(2)) < [1][0] < { a: 1 }.a);
show('mixed', [3 < 2 < 1 == true, 3 > 2 > 1 === false, 1 + 2 < 2 + 1 < 1 << 1, !(3 < 2 < 1)]);
show('in', ['a' in { a: 1 } in { true: 1 }, 'b' in { a: 1 } in { false: 1 }, 1 < 2 in { true: 1 }]);
show('instanceof', [[] instanceof Array instanceof Object, 1 < 2 instanceof Array]);
show('lines', 3
	< 2
	< 1);
show('conditions', 1 < 2 && 3 > 2 ? 1 < 2 : 3 > 4);
for (let i = 0; 0 <= i < 2 && i < 3; i++) log.push(i);
show('loop', 'a' < 'b' < 'c');
show('template', `${3 < 2 < 1} <b> ${1 < 2}`);
show('eval', (0, eval)('3 < 2 < 1'));
show('Function', new Function('a', 'return 3 > a > 1')(2));
show('arrow', ((x) => x > 2 > 1)(3));
