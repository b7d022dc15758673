package util

import (
	"regexp"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// debugSections are the sections of debug logs that the environment asks for.
type debugSections struct{ pattern *regexp.Regexp }

// init reads NODE_DEBUG: names of sections in either case, separated by commas, in
// which an asterisk stands for anything.
func (d *debugSections) init(m *module) {
	names := js.Get(m.process("env"), "NODE_DEBUG")
	if !js.Truthy(names) {
		return
	}
	pattern := regexp.QuoteMeta(names.String())
	pattern = strings.ReplaceAll(pattern, `\*`, `.*`)
	d.pattern = regexp.MustCompile(`(?is)^(?:` + strings.ReplaceAll(pattern, ",", "|") + `)$`)
}

func (d *debugSections) has(name string) bool { return d.pattern != nil && d.pattern.MatchString(name) }

// A debugLog writes the lines of a section, if that is asked for. Its name is not
// looked at before somebody needs it.
type debugLog struct {
	m       *module
	section goja.Value
	opened  goja.Value // called with the function that writes; may be undefined
	write   js.Callable
}

// debuglog is util.debuglog(section, callback).
func (m *module) debuglog(c goja.FunctionCall) goja.Value {
	d := &debugLog{m: m, section: c.Argument(0), opened: c.Argument(1)}
	logger := m.r.Func("logger", 0, func(c goja.FunctionCall) goja.Value {
		d.open()
		return d.write(c)
	})
	m.r.On(logger).Getter("enabled", func(goja.Value) goja.Value { return m.r.VM.ToValue(m.debug.has(d.name())) })
	return logger
}

// name is the section's name in upper case.
func (d *debugLog) name() string {
	if js.IsNullish(d.section) {
		panic(d.m.r.NewError(js.TypeError, "", "String.prototype.toUpperCase called on null or undefined"))
	}
	return strings.ToUpper(text(d.section))
}

// open decides, once, whether the log writes anything.
func (d *debugLog) open() {
	if d.write != nil {
		return
	}
	name := d.name()
	write := func(goja.FunctionCall) goja.Value { return js.Undefined }
	if d.m.debug.has(name) {
		d.m.warnSensitive(name)
		write = func(c goja.FunctionCall) goja.Value { return d.m.writeDebug(name, c.Arguments) }
	}
	d.write = write
	if js.IsFunction(d.opened) {
		d.m.r.Call(d.opened, js.Undefined, d.m.r.Func("debug", 0, write))
	}
}

// warnSensitive warns of sections whose logs show what should stay secret.
func (m *module) warnSensitive(name string) {
	if name == "HTTP" || name == "HTTP2" {
		m.r.EmitWarning("Setting the NODE_DEBUG environment variable to '"+strings.ToLower(name)+"' can expose sensitive "+
			"data (such as passwords, tokens and authentication headers) in the resulting log.", "", "")
	}
}

// writeDebug writes a line to stderr, past the console.
func (m *module) writeDebug(name string, args []goja.Value) goja.Value {
	stderr := js.Object(m.process("stderr"))
	if stderr == nil {
		return js.Undefined
	}
	opts := m.r.Inspect.Defaults()
	opts.Colors = js.Truthy(Colored(m.r, stderr))
	line := name + " " + m.r.Inspect.Inspect(m.process("pid"), &opts) + ": " + m.r.Inspect.FormatWithOptions(&opts, args) + "\n"
	m.r.Invoke(stderr, "write", m.r.VM.ToValue(line))
	return js.Undefined
}
