package js

import "github.com/dop251/goja"

// EmitWarning calls process.emitWarning, as it is at that moment. name is the
// warning's name and code its code, both of which may be empty. Without a process
// there is nobody to warn.
func (r *Realm) EmitWarning(message, name, code string) {
	process := r.Builtin("process")
	if process == nil {
		return
	}
	args := []goja.Value{r.VM.ToValue(message)}
	switch {
	case name != "":
		args = append(args, r.VM.ToValue(name))
	case code != "":
		args = append(args, Undefined)
	}
	if code != "" {
		args = append(args, r.VM.ToValue(code))
	}
	r.Invoke(process, "emitWarning", args...)
}

// DeprecationWarning warns of a deprecated part of the API, once for each code.
func (r *Realm) DeprecationWarning(code, message string) {
	if r.deprecated[code] {
		return
	}
	if r.deprecated == nil {
		r.deprecated = make(map[string]bool)
	}
	r.deprecated[code] = true
	r.EmitWarning(message, "DeprecationWarning", code)
}
