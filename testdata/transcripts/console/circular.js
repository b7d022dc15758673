// Circular references are numbered.
'use strict';

const a = { name: 'a' };
a.self = a;
console.log(a);
const b = { a, list: [] };
b.list.push(b, a, b.list);
console.log(b);
const map = new Map();
map.set('map', map).set(map, 'key');
console.log(map);
const left = {};
const right = { left };
left.right = right;
console.log([left, right], { x: { left } });
class Node {
  constructor(parent) {
    this.parent = parent;
    this.children = [];
    if (parent) parent.children.push(this);
  }
}
const root = new Node(null);
new Node(new Node(root));
console.log(root);
const list = [1];
list.push(list);
console.log(list, '%o', [list].length);
