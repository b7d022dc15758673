// stderr: compare
// The property asyncResource of bound functions is deprecated.
const { AsyncResource } = require('async_hooks');
const bound = AsyncResource.bind(() => {}, 'Bound');
console.log(bound.asyncResource instanceof AsyncResource);
bound.asyncResource = 5;
console.log(bound.asyncResource, Object.keys(bound));
