// Package asynchooks is node:async_hooks: AsyncLocalStorage, AsyncResource and the
// hooks that follow asynchronous operations.
//
// The operations themselves are those of package js ([js.Resource]), where it is said
// how a module that calls back takes part. Requiring this module is what makes them:
// programs that do without pay nothing.
//
// Classes are declared in JavaScript, which gives them the shape of classes; what
// they do is Go.
//
// # Limits
//
// The engine tells of reactions to promises, not of promises: hooks are told of what
// then, catch, finally and await make, but not of what new Promise and async functions
// make, and the resource of a reaction is an empty object instead of the promise. A
// resource that is merely forgotten is not destroyed.
package asynchooks
