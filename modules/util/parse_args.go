package util

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// An argParser is one call of util.parseArgs.
type argParser struct {
	m                *module
	strict           bool
	allowPositionals bool
	allowNegative    bool
	names            []string // of the options, in the order they are given in
	options          map[string]*argOption
	values           *goja.Object
	positionals      []any
}

// An argOption is an option that the arguments may have.
type argOption struct {
	boolean   bool // it takes no value
	short     string
	multiple  bool
	byDefault goja.Value // undefined for none
}

// takesValue tells whether an option takes a value. One that is not known does not.
func (o *argOption) takesValue() bool { return o != nil && !o.boolean }

// parseArgs is util.parseArgs.
func (m *module) parseArgs(c goja.FunctionCall) goja.Value {
	config := c.Argument(0)
	if goja.IsNull(config) {
		panic(m.r.NewError(js.TypeError, "", "Cannot convert undefined or null to object"))
	}
	own := func(name string) goja.Value { return m.own(config, name) }
	flag := func(name string, otherwise bool) bool {
		if v := own(name); !js.IsNullish(v) {
			return nodeerr.Boolean(m.r, v, name)
		}
		return otherwise
	}
	args := own("args")
	if js.IsNullish(args) {
		args = m.mainArgs()
	}
	if !m.isArray(args) {
		panic(nodeerr.InvalidArgType(m.r, "args", "an instance of Array", args))
	}
	p := &argParser{m: m, options: make(map[string]*argOption), values: m.r.VM.CreateObject(nil)}
	p.strict = flag("strict", true)
	p.allowPositionals = flag("allowPositionals", !p.strict)
	showTokens := flag("tokens", false)
	p.allowNegative = flag("allowNegative", false)
	if options := own("options"); !js.IsNullish(options) {
		p.readOptions(nodeerr.Object(m.r, options, "options"))
	}

	tokens := p.tokenize(m.list(args))
	for i := range tokens {
		p.take(&tokens[i])
	}
	p.setDefaults()
	result := m.r.VM.NewObject()
	m.r.On(result).
		Value("values", p.values).
		Value("positionals", m.r.VM.NewArray(p.positionals...))
	if showTokens {
		shown := make([]any, len(tokens))
		for i := range tokens {
			shown[i] = tokens[i].object(p)
		}
		m.r.On(result).Value("tokens", m.r.VM.NewArray(shown...))
	}
	return result
}

// own reads a property of v's own; undefined if it has none of that name.
func (m *module) own(v goja.Value, name string) goja.Value {
	o := js.Object(v)
	if o == nil || !m.hasOwn(o, m.r.VM.ToValue(name)) {
		return js.Undefined
	}
	return js.Get(o, name)
}

// mainArgs are the arguments of the program: process.argv without the names of what
// runs it and of its main module, which a program from the command line does not have.
func (m *module) mainArgs() goja.Value {
	argv := js.Object(m.process("argv"))
	if argv == nil {
		return m.r.VM.NewArray()
	}
	before := 2
	if execArgv := m.process("execArgv"); js.Object(execArgv) != nil {
		evaluates := func(v goja.Value) bool {
			return slices.Contains([]string{"-e", "--eval", "-p", "--print"}, v.String())
		}
		if slices.ContainsFunc(m.list(execArgv), evaluates) {
			before = 1
		}
	}
	return m.r.Invoke(argv, "slice", m.r.VM.ToValue(before))
}

// readOptions checks the options that a script describes.
func (p *argParser) readOptions(options *goja.Object) {
	r := p.m.r
	for _, name := range options.Keys() {
		path := "options." + name
		given := nodeerr.Object(r, js.Get(options, name), path)
		typ := p.m.own(given, "type")
		if !goja.IsString(typ) || typ.String() != "string" && typ.String() != "boolean" {
			panic(nodeerr.InvalidArgType(r, path+".type", "('string|boolean')", typ))
		}
		o := &argOption{boolean: typ.String() == "boolean", byDefault: p.m.own(given, "default")}
		if p.m.hasOwn(given, r.VM.ToValue("short")) {
			short := given.Get("short")
			o.short = nodeerr.String(r, short, path+".short")
			if short.(goja.String).Length() != 1 {
				panic(nodeerr.InvalidArgValue(r, path+".short", short, "must be a single character"))
			}
		}
		if p.m.hasOwn(given, r.VM.ToValue("multiple")) {
			o.multiple = nodeerr.Boolean(r, given.Get("multiple"), path+".multiple")
		}
		p.checkDefault(o, path+".default")
		p.names = append(p.names, name)
		p.options[name] = o
	}
}

func (p *argParser) checkDefault(o *argOption, path string) {
	check := func(v goja.Value, path string) {
		if o.boolean {
			nodeerr.Boolean(p.m.r, v, path)
		} else {
			nodeerr.String(p.m.r, v, path)
		}
	}
	switch {
	case js.IsUndefined(o.byDefault):
	case !o.multiple:
		check(o.byDefault, path)
	case !p.m.isArray(o.byDefault):
		panic(nodeerr.InvalidArgType(p.m.r, path, "an instance of Array", o.byDefault))
	default:
		for i, v := range p.m.list(o.byDefault) {
			check(v, path+"["+strconv.Itoa(i)+"]")
		}
	}
}

// longName is the name of the option that a short one stands for: itself, if none.
func (p *argParser) longName(short string) string {
	for _, name := range p.names {
		if p.options[name].short == short {
			return name
		}
	}
	return short
}

// take takes what a token says, if it is allowed.
func (p *argParser) take(t *token) {
	switch t.kind {
	case optionToken:
		if p.strict {
			p.checkOption(t)
			p.checkValue(t)
		}
		p.store(t)
	case positionalToken:
		if !p.allowPositionals {
			p.fail("ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL",
				"Unexpected argument '"+text(t.value)+"'. This command does not take positional arguments")
		}
		p.positionals = append(p.positionals, t.value)
	}
}

func (p *argParser) fail(code, message string) {
	panic(p.m.r.NewError(js.TypeError, code, message))
}

// checkOption checks that there is such an option, and that it has a value if it takes
// one.
func (p *argParser) checkOption(t *token) {
	name, option := t.name, p.options[t.name]
	if positive, ok := strings.CutPrefix(name, "no-"); ok && option == nil && p.allowNegative {
		if negated := p.options[positive]; negated != nil && negated.boolean {
			name, option = positive, negated
		}
	}
	if option == nil {
		message := "Unknown option '" + t.rawName + "'"
		if p.allowPositionals {
			message += ". To specify a positional argument starting with a '-', place it at the end of the command " +
				"after '--', as in '-- \"" + t.rawName + "\""
		}
		p.fail("ERR_PARSE_ARGS_UNKNOWN_OPTION", message)
	}
	shown := "--" + name
	if option.short != "" {
		shown = "-" + option.short + ", " + shown
	}
	switch {
	case !option.boolean && !goja.IsString(t.value):
		p.fail("ERR_PARSE_ARGS_INVALID_OPTION_VALUE", "Option '"+shown+" <value>' argument missing")
	case option.boolean && !js.IsNullish(t.value):
		p.fail("ERR_PARSE_ARGS_INVALID_OPTION_VALUE", "Option '"+shown+"' does not take an argument")
	}
}

// checkValue checks that a value does not look like an option, unless there is no
// doubt.
func (p *argParser) checkValue(t *token) {
	if t.inline || !goja.IsString(t.value) {
		return
	}
	if value := t.value.String(); len(value) < 2 || value[0] != '-' {
		return
	}
	example := "'--" + t.name + "=-XYZ'"
	if !strings.HasPrefix(t.rawName, "--") {
		example += " or '" + t.rawName + "-XYZ'"
	}
	p.fail("ERR_PARSE_ARGS_INVALID_OPTION_VALUE", "Option '"+t.rawName+"' argument is ambiguous.\n"+
		"Did you forget to specify the option argument for '"+t.rawName+"'?\n"+
		"To specify an option argument starting with a dash use "+example+".")
}

// store sets the value of an option. A negated one gets its positive name, in the token
// too.
func (p *argParser) store(t *token) {
	if t.name == "__proto__" {
		return
	}
	value := t.value
	if js.IsUndefined(value) {
		positive, negated := strings.CutPrefix(t.name, "no-")
		negated = negated && p.allowNegative
		if negated {
			t.name = positive
		}
		value = p.m.r.VM.ToValue(!negated)
	}
	option := p.options[t.name]
	if option == nil || !option.multiple {
		p.m.r.On(p.values).Value(t.name, value)
		return
	}
	if list := js.Object(p.values.Get(t.name)); list != nil {
		p.m.r.Invoke(list, "push", value)
		return
	}
	p.m.r.On(p.values).Value(t.name, p.m.r.VM.NewArray(value))
}

// setDefaults sets the options that have a default and were not given.
func (p *argParser) setDefaults() {
	for _, name := range p.names {
		if v := p.options[name].byDefault; !js.IsUndefined(v) && p.values.Get(name) == nil {
			p.m.r.On(p.values).Value(name, v)
		}
	}
}
