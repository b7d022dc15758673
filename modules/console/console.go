package console

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/util"
)

// A console is the inside of a console object. What scripts can see of it, its streams
// and timers among others, are properties of the object and nowhere else.
type console struct {
	m      *module
	object *goja.Object

	colors         colorMode
	inspectOptions *goja.Object // given to the constructor; may be nil

	indentation int    // columns of a group
	indent      string // what precedes each line
	counts      map[string]int
}

var consoles = js.NewSlot[console]("console")

// A colorMode says whether values are printed in colors.
type colorMode int

const (
	colorsIfTerminal colorMode = iota
	colorsAlways
	colorsNever
)

// An output is one of the two streams of a console, by the names of the properties
// that have to do with it.
type output struct{ stream, errorHandler string }

var (
	stdout = output{"_stdout", "_stdoutErrorHandler"}
	stderr = output{"_stderr", "_stderrErrorHandler"}
)

// initConsole makes o a console. stdout and stderr are defined by the caller.
func (m *module) initConsole(o *goja.Object) *console {
	c := &console{m: m, object: o, indentation: 2, counts: make(map[string]int)}
	consoles.Set(m.r, o, c)
	m.r.Hidden(o).
		Value(stdout.errorHandler, c.errorHandler(stdout)).
		Value(stderr.errorHandler, c.errorHandler(stderr)).
		Value("_ignoreErrors", m.r.VM.ToValue(true)).
		Value("_times", m.r.New(m.r.VM.Get("Map")))
	check(o.DefineDataPropertySymbol(goja.SymToStringTag, m.r.VM.ToValue("console"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	return c
}

// colored is whether values for a stream are printed in colors: as Node has it, not
// true or false but whatever tells it.
func (c *console) colored(stream goja.Value) goja.Value {
	switch c.colors {
	case colorsAlways:
		return c.m.r.VM.ToValue(true)
	case colorsNever:
		return c.m.r.VM.ToValue(false)
	}
	c.m.lookAtStderr()
	return util.Colored(c.m.r, stream)
}

// options are the options that values for a stream are printed with; nil for the
// defaults.
func (c *console) options(stream goja.Value) *inspect.Options {
	colored := c.colored(stream)
	if c.inspectOptions != nil {
		c.setColors(colored)
		opts := c.m.r.Inspect.Options(c.inspectOptions)
		return &opts
	}
	if !js.Truthy(colored) {
		return nil
	}
	opts := c.m.r.Inspect.Defaults()
	opts.Colors = true
	return &opts
}

// setColors completes the options that a script gave, in the script's object, once it
// is known whether there are colors.
func (c *console) setColors(colored goja.Value) {
	if js.IsUndefined(c.inspectOptions.Get("colors")) {
		check(c.inspectOptions.Set("colors", colored))
	}
}

// format is what the arguments are for a stream: util.format with its options.
func (c *console) format(out output, args []goja.Value) string {
	return c.m.r.Inspect.FormatWithOptions(c.options(c.target(out)), args)
}

// stream is where an output goes at the moment.
func (c *console) stream(out output) goja.Value { return c.object.Get(out.stream) }

// print writes a text as one or more lines, indented as the groups have it.
func (c *console) print(out output, text string) {
	if c.indent != "" {
		text = c.indent + strings.ReplaceAll(text, "\n", "\n"+c.indent)
	}
	c.write(out, text+"\n")
}

// check is for definitions and assignments that fail on frozen and exotic objects.
func check(err error) {
	if err != nil {
		panic(err)
	}
}
