// Package iterate lets scripts go through Arrays, Sets and Maps without an object for each step.
//
// The engine makes a result for every value that a loop, a pattern or spread syntax takes, as
// a script could look at it. [Iterations.Hook] stands around what is iterated (package
// script has put it there) and puts one object in its place that is the iterator and all of its results,
// wherever no script has changed what iterators do. What it cannot speed up it leaves to the
// engine, having checked what the engine would not survive.
//
// How the engine lays out its collections, collection.go finds out when it is first needed.
package iterate
