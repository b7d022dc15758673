package js

import "github.com/dop251/goja"

// Text converts a value to a string as the language does.
func (r *Realm) Text(v goja.Value) goja.String {
	switch v := v.ToString().(type) { // which converts nothing but objects
	case goja.String:
		return v
	case *goja.Symbol:
		panic(r.NewError(TypeError, "", "Cannot convert a Symbol value to a string"))
	default:
		return r.VM.ToValue(v.String()).(goja.String)
	}
}
