// inspect of URLSearchParams and their iterators.
'use strict';

const { URLSearchParams } = require('url');
const { inspect } = require('util');

for (const n of [10,30,34,36,38,40,60,64,70,72,74,76,78,80,100]) for (const o of [{},{breakLength:40},{breakLength:Infinity},{colors:true},{compact:false}]) console.log(n,JSON.stringify(o),inspect(new URLSearchParams({a:'x'.repeat(n/2),b:'y'.repeat(n/2)}),o), inspect(new URLSearchParams({a:'x'.repeat(n/2),b:'y'.repeat(n/2)}).keys(),o),inspect(new URLSearchParams({a:'x'.repeat(n/2),b:'y'.repeat(n/2)}).entries(),o));
console.log(inspect({a:{b:new URLSearchParams({a:'x'.repeat(40),b:'y'.repeat(40)})}}));
console.log(inspect({a:{b:{c:new URLSearchParams({a:'x'.repeat(40),b:'y'.repeat(40)})}}}));
console.log(inspect(new URLSearchParams('a=b'),{showHidden:true}));
console.log(inspect(new URLSearchParams([['a','b\nc'],["'",'"']])));
console.log(inspect(new URLSearchParams().keys()));
