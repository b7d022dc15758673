package module

import (
	"errors"
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/script"
)

// RunMain loads the module of that name, a file, as the program's first.
func (l *Loader) RunMain(name string) {
	r := l.realm
	if file := l.mainFile(name); file != "" && l.isModuleFile(file) {
		l.runModule(func() *esModule { return l.esm().load(fileURL(file), nil) })
		return
	}
	r.Invoke(l.class(), "_load", r.VM.ToValue(l.absolute(name)), goja.Null(), r.VM.ToValue(true))
}

// mainFile is the file that the first module is in, "" if there is none.
func (l *Loader) mainFile(name string) string {
	path := l.absolute(name)
	if l.options.Files.Stat(path) != File {
		return ""
	}
	defer l.keepLinks(true)()
	return l.realpath(path)
}

// isModuleFile tells whether the name of a file, or its package, says that an ES module is in it.
func (l *Loader) isModuleFile(file string) bool {
	switch extension := filepath.Ext(file); extension {
	case ".mjs":
		return true
	case ".js", "":
		return l.packageFormat(file) == formatModule
	}
	return false
}

// CheckMain finds the module that RunMain would load, and checks its syntax only.
func (l *Loader) CheckMain(name string) {
	file := l.resolveFilename(l.absolute(name), goja.Null(), true, js.Undefined)
	check := Check
	if l.isModuleFile(file) {
		check = func(file, text string) *script.SyntaxError {
			err := checkModule(file, text)
			if err != nil {
				err.Name = file
			}
			return err
		}
	}
	if err := check(file, l.readText(file)); err != nil {
		panic(l.realm.SyntaxError(err))
	}
}

// RunMainText loads text as the program's first module, as if it stood in the file
// of that name. The name or else the text says whether it is an ES module; no package is asked.
func (l *Loader) RunMainText(name, text string) {
	file := l.absolute(name)
	text = stripBOM(text)
	if extension := filepath.Ext(file); extension == ".mjs" || extension != ".cjs" && l.isModuleText(file, text) {
		l.runModule(func() *esModule { return l.esm().loadText(fileURL(file), text) })
		return
	}
	m := l.newCached(file, goja.Null(), true)
	r := l.realm
	l.loadCached(m, file, goja.Null(), func() {
		l.place(m, file)
		r.Invoke(m, "_compile", r.VM.ToValue(text), r.VM.ToValue(file), js.Undefined)
		l.set(m, "loaded", r.VM.ToValue(true))
	})
}

// IsModuleCode tells whether code of the command line is an ES module: if the flags say so, or else if it
// can be nothing else. name is what a script of it is called.
func (l *Loader) IsModuleCode(name, code string) bool {
	switch l.flags.inputType {
	case formatModule:
		return true
	case formatCommonJS:
		return false
	}
	if l.flags.defaultFormat != formatNone {
		return l.flags.defaultFormat == formatModule
	}
	if l.flags.noDetection {
		return false
	}
	_, err := script.Compile(name, code)
	var syntax *script.SyntaxError
	return errors.As(err, &syntax) && isModuleSyntax(code, syntax)
}

// RunCode runs code of the command line as an ES module. name is what it is called in URLs.
func (l *Loader) RunCode(name, code string) {
	l.runModule(func() *esModule {
		return l.esm().loadText(fileURL(l.options.Cwd())+"/"+name, code)
	})
}

// runModule runs the program's first module, which is an ES module. It does so in a microtask, as
// if it had waited for the files, so that microtasks come before ticks when it has run. Until it has
// run to its end, the program has not either: a listener of 'exit' has it exit with code 13.
func (l *Loader) runModule(load func() *esModule) {
	r := l.realm
	running := l.awaitExit()
	fail := func(reason goja.Value) {
		l.hop(hopsToEnd, func() {
			running()
			if err := js.Object(reason); err == nil || err.ClassName() != "Error" {
				r.NoteThrown(reason, whereMainFails)
			}
			r.Uncaught(reason, js.FromRejection)
		})
	}
	r.Microtask(func() {
		ex := r.Try(func() {
			m := load()
			l.mainModule = m
			l.esm().start(m, func() { l.hop(hopsToEnd, running) }, fail)
		})
		if ex != nil {
			fail(ex.Value())
		}
	})
}

// whereMainFails is what Node shows of the place where a first module has thrown what is no error.
const whereMainFails = "node:internal/modules/run_main:123\n    triggerUncaughtException(\n    ^"

// hopsToEnd is how many microtasks pass in Node between the end of the first module and that of its loading.
const hopsToEnd = 2

// hop calls f, which must not throw, after a number of microtasks.
func (l *Loader) hop(n int, f func()) {
	if n == 0 {
		f()
		return
	}
	l.realm.Microtask(func() { l.hop(n-1, f) })
}

// codeUnsettled is the exit code of a program whose first module waits for what never comes.
const codeUnsettled = 13

// awaitExit has the program exit with that code, until the function that it returns is called.
func (l *Loader) awaitExit() (done func()) {
	r := l.realm
	process := r.Builtin("process")
	if process == nil {
		return func() {}
	}
	handler := r.Func("handleProcessExit", 0, func(goja.FunctionCall) goja.Value {
		if js.IsNullish(js.Get(process, "exitCode")) {
			l.set(process, "exitCode", r.VM.ToValue(codeUnsettled))
		}
		return js.Undefined
	})
	r.Invoke(process, "on", r.VM.ToValue("exit"), handler)
	r.LeaveMain = func() {
		r.LeaveMain = nil
		r.Invoke(process, "off", r.VM.ToValue("exit"), handler)
	}
	return func() {
		if r.LeaveMain != nil {
			r.LeaveMain()
		}
	}
}

// ImportAll imports modules as import declarations in the working directory do, one after the other, and
// calls main when all have run. If one fails, the program does.
func (l *Loader) ImportAll(ids []string, main func()) {
	if len(ids) == 0 {
		main()
		return
	}
	r := l.realm
	done := l.awaitExit()
	fail := func(reason goja.Value) {
		done()
		r.Uncaught(reason, js.FromRejection)
	}
	next := func() {
		done()
		r.NextTick(func() { l.ImportAll(ids[1:], main) })
	}
	r.Microtask(func() {
		ex := r.Try(func() {
			e := l.esm()
			at := l.resolveESM(ids[0], l.options.Cwd()+string(filepath.Separator))
			e.start(e.load(at, nil), next, fail)
		})
		if ex != nil {
			fail(ex.Value())
		}
	})
}

// MainExports are the exports of the main script, undefined if there is none.
func (l *Loader) MainExports() goja.Value {
	if l.mainModule != nil {
		return l.mainModule.namespace()
	}
	return js.Get(l.main, "exports")
}

// Check tells what is wrong with the syntax of a module's text; nil: nothing. What it is says the name
// of the file, or else the text.
func Check(file, text string) *script.SyntaxError {
	if strings.HasSuffix(file, ".mjs") {
		return checkModule(file, text)
	}
	text = stripBOM(text)
	_, err := script.CompileFunction(file, text, parameters...)
	var syntax *script.SyntaxError
	if errors.As(err, &syntax) && filepath.Ext(file) != ".cjs" && isModuleSyntax(text, syntax) {
		return checkModule(file, text)
	}
	return syntax
}

// checkModule is Check for an ES module.
func checkModule(file, text string) *script.SyntaxError {
	_, err := script.CompileModule(fileURL(file), stripBOM(text))
	var syntax *script.SyntaxError
	errors.As(err, &syntax)
	return syntax
}
