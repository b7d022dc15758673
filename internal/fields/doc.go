// Package fields gives objects the properties that Node keeps in each instance of a class and that
// are kept in a Go struct here, as the sockets of package jsnet are.
//
// To define some thirty properties on every socket would cost more than all else that a
// connection does, for nearly no script lists them. So an instance inherits them, as
// accessors, until somebody could tell: whatever lists or describes the properties of an object
// (Object.keys, spread syntax, a loop, JSON, the printer) gives it accessors of its own first,
// in Node's order, and shows them as data.
//
// [Define] is called once for each class, with a place in its state for whether an instance was
// listed:
//
//	fields.Define(r, js.Proto(ctor), listed, []fields.Field{
//		{Key: r.VM.ToValue("_host"), Get: host},
//	})
//
// Go code that lists properties by goja's own methods calls [Show] before.
package fields
