package runtime

import (
	"context"
	"errors"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/script"
)

// evalWrapper makes what a module is given global and returns what calls the code.
// Stacks show it, and where it is: line 6, column 24.
const evalWrapper = `
globalThis.__filename = name;
globalThis.module = module;
globalThis.exports = module.exports; globalThis.__dirname = '.';
globalThis.require = require;
	return () => { return run(); };`

// Eval runs code as `node --eval` does: its variables are global, and so are require
// and the builtin modules. name stands for a file in stacks: [eval] and [stdin] are
// Node's.
//
// Code that can only be an ES module is one, and so is any if the flags of the runtime have
// --input-type=module.
func (rt *Runtime) Eval(ctx context.Context, name, code string) error {
	return rt.run(ctx, func() {
		if rt.loader.IsModuleCode(name, code) {
			rt.defineBuiltinGlobals()
			rt.loader.RunCode(moduleName, code)
			return
		}
		rt.evaluate(name, code)
	})
}

// moduleName is what the code of an ES module is called that is in no file.
const moduleName = "[eval1]"

// Print is Eval, and prints the value of the code as `node --print` does.
func (rt *Runtime) Print(ctx context.Context, name, code string) error {
	return rt.run(ctx, func() {
		if rt.loader.IsModuleCode(name, code) {
			nodeerr.Throw(rt.realm, "ERR_EVAL_ESM_CANNOT_PRINT")
		}
		result := rt.evaluate(name, code)
		rt.realm.Invoke(rt.realm.Builtin("console"), "log", result)
	})
}

func (rt *Runtime) evaluate(name, code string) goja.Value {
	r := rt.realm
	rt.defineBuiltinGlobals()
	compiled, err := script.Compile(name, code)
	var syntax *script.SyntaxError
	errors.As(err, &syntax)
	run := r.Func("", 0, func(goja.FunctionCall) goja.Value {
		if syntax != nil {
			panic(r.SyntaxError(syntax))
		}
		return r.Run(compiled)
	})
	wrapper, err := script.CompileFunction(name+"-wrapper", evalWrapper, "name", "module", "require", "run")
	if err != nil {
		panic(err)
	}
	module, require := rt.loader.Virtual(name, rt.process.Dir())
	call := r.Call(r.Run(wrapper), js.Undefined, r.VM.ToValue(name), module, require, run)
	return r.Call(call, js.Undefined)
}

// defineBuiltinGlobals makes each builtin module a global variable.
func (rt *Runtime) defineBuiltinGlobals() {
	for _, name := range rt.loader.BuiltinModules() {
		switch {
		case strings.Contains(name, "/") || strings.HasPrefix(name, "_"):
			continue
		case name == "console" || name == "process": // which are global variables everywhere
			continue
		}
		defineLazy(rt.realm, lazy{name: name, module: name, getter: "get", setter: "setReal"})
	}
}
