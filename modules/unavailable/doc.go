// Package unavailable stands in for Node's builtin modules that are not there: they load,
// as most packages require modules that they then use on some paths only.
//
// Such a module has the names that Node's has. Its constants are Node's; its classes are
// there for instanceof and as parents, and so are their methods; whoever calls a function
// or makes an instance gets an ERR_FEATURE_UNAVAILABLE_ON_PLATFORM that names it.
//
// names/MODULE.json says what a module exports, an export a line:
//
//	{"value": v}                       the constant v
//	{"function": n}                    a function of that length
//	{"class": n, "parent": "net.Socket", "methods": {name: n}, "statics": {name: n}}
//	{"object": {name: ...}}            an object of such
//	{"instance": "Agent"}              an instance of the class of that name
//
// A module that is there in part replaces what it has, as node:crypto does.
package unavailable
