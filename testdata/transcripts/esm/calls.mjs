// What is imported is called without a receiver, what a namespace has with the namespace as one.
import def, { receiver, tag, Made, nested } from './lib/receivers.mjs';
import * as all from './lib/receivers.mjs';
console.log(receiver(), (0, receiver)(), receiver?.(), def());
console.log(all.receiver() === all, (0, all.receiver)(), all?.receiver() === all, all['receiver']() === all);
console.log(tag`a${1}b`, all.tag`a${1}b` === all);
console.log(new Made(1).n, new Made().n, new all.Made(2).n);
console.log(nested.method() === nested, nested?.method() === nested);
console.log(receiver.call(5), receiver.apply('x'), receiver.bind(7)());
console.log([1].map(receiver), Reflect.apply(receiver, 3, []));
