// The exports of a module in a cycle are not looked into: an accessor among them does not run.
require('./accessors/first');
console.log(require('./accessors/first').expensive);
