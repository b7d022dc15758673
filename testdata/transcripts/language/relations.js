// A chain of relations goes from left to right.
const one = 1, two = 2, three = 3;
console.log(one < two < three, three > two > one, three >= two >= one, one <= two <= 0);
console.log(one < (two < three), (one < two) < three, one < (two) < three, one < ((two) < three));
console.log(one < /* ( */ two < three, one < // (
  two < three);
console.log(one < Math.max(two, 1) < three, (one) < (two), one < two == true < three);
console.log('a' in { a: 1 } in { true: 1 }, 'a' in ({ a: 1 } in { false: 1 } ? {} : { a: 1 }));
console.log([] instanceof Array in { true: 1 }, one < two in { true: 1 } < three);
console.log(one < two < three < 4 < 5, 5 > 4 > 3 > 2, one < two > three);
for (var i = one < two < three ? 'yes' : 'no'; i; i = '') console.log(i);
console.log(one < (')' < two), 3 < (`)${')'}` < two), one < (/[)]/.source < two), 3 > ('(' < two), '(' < (two < three));
console.log(3 > (/* ) */ two > one), 3 > ([')'].length /* ) */ > one), (one < '(') < two);
