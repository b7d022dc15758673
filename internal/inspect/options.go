package inspect

import (
	"math"

	"github.com/dop251/goja"
)

// Options are the options of util.inspect. Start from [Inspector.Defaults]: the
// zero value is a set of options that nobody wants.
//
// Limits are numbers as JavaScript has them: math.Inf(1) is no limit.
type Options struct {
	ShowHidden       bool    // also properties that are not enumerable
	Depth            float64 // levels to descend
	Colors           bool    // escape sequences as inspect.styles has them
	CustomInspect    bool    // call inspect.custom functions
	ShowProxy        bool    // a proxy's target and handler
	MaxArrayLength   float64 // elements of an array, entries of a map or set
	MaxStringLength  float64
	BreakLength      float64 // columns to fill before a line is broken
	Compact          float64 // inner levels to join on a line, or CompactAll
	Sorted           bool    // properties in order of their text
	Getters          Getters
	NumericSeparator bool // 1_000

	script *scriptOptions // nil if no script set any
}

// scriptOptions are options that only scripts can set. They do not change once
// they are part of Options, which may be copied.
type scriptOptions struct {
	given   [optionCount]goja.Value // what was set, as it was set
	user    *goja.Object            // the object they were in, if it has others as well
	sorting goja.Value              // what to sort with, if not just true
	stylize goja.Value              // a function to use in place of colors
}

const optionCount = 12

// CompactAll as Options.Compact joins whatever fits a line: JavaScript's true.
// Zero, JavaScript's false, joins nothing.
const CompactAll = -1

// Getters says which getters are called to show what they return.
type Getters uint8

// Values of Options.Getters.
const (
	GettersHidden Getters = iota // none
	GettersAll                   // all
	GettersAlone                 // those that have no setter
	GettersPaired                // those that have a setter
)

var initialOptions = Options{
	Depth:           2,
	CustomInspect:   true,
	MaxArrayLength:  100,
	MaxStringLength: 10000,
	BreakLength:     80,
	Compact:         3,
}

// optionTable has the options as scripts know them, in Node's order: set converts
// a value the way its uses do in Node, get is the value of one that a script has
// not set.
var optionTable = [optionCount]struct {
	name string
	set  func(o *Options, v goja.Value)
	get  func(o *Options) any
}{
	{"showHidden",
		func(o *Options, v goja.Value) { o.ShowHidden = v.ToBoolean() },
		func(o *Options) any { return o.ShowHidden }},
	{"depth",
		func(o *Options, v goja.Value) { o.Depth = limit(v) },
		func(o *Options) any { return o.Depth }},
	{"colors",
		func(o *Options, v goja.Value) { o.Colors = v.ToBoolean() },
		func(o *Options) any { return o.Colors }},
	{"customInspect",
		func(o *Options, v goja.Value) { o.CustomInspect = v.ToBoolean() },
		func(o *Options) any { return o.CustomInspect }},
	{"showProxy",
		func(o *Options, v goja.Value) { o.ShowProxy = v.ToBoolean() },
		func(o *Options) any { return o.ShowProxy }},
	{"maxArrayLength",
		func(o *Options, v goja.Value) { o.MaxArrayLength = limit(v) },
		func(o *Options) any { return o.MaxArrayLength }},
	{"maxStringLength",
		func(o *Options, v goja.Value) { o.MaxStringLength = limit(v) },
		func(o *Options) any { return o.MaxStringLength }},
	{"breakLength",
		func(o *Options, v goja.Value) { o.BreakLength = v.ToFloat() },
		func(o *Options) any { return o.BreakLength }},
	{"compact",
		func(o *Options, v goja.Value) { o.Compact = compactOf(v) },
		func(o *Options) any {
			if o.Compact <= 0 {
				return o.Compact == CompactAll
			}
			return o.Compact
		}},
	{"sorted",
		func(o *Options, v goja.Value) {
			o.Sorted = v.ToBoolean()
			if o.Sorted && !isTrue(v) {
				o.own().sorting = v
			} else if o.script != nil {
				o.script.sorting = nil
			}
		},
		func(o *Options) any {
			if o.script != nil && o.script.sorting != nil {
				return o.script.sorting
			}
			return o.Sorted
		}},
	{"getters",
		func(o *Options, v goja.Value) { o.Getters = gettersOf(v) },
		func(o *Options) any { return [...]any{false, true, "get", "set"}[o.Getters] }},
	{"numericSeparator",
		func(o *Options, v goja.Value) { o.NumericSeparator = v.ToBoolean() },
		func(o *Options) any { return o.NumericSeparator }},
}

// own returns the part that scripts set, to be changed.
func (o *Options) own() *scriptOptions {
	if o.script == nil {
		o.script = new(scriptOptions)
	}
	return o.script
}

// limit is the number that v limits something to: null is no limit.
func limit(v goja.Value) float64 {
	if goja.IsNull(v) {
		return math.Inf(1)
	}
	return v.ToFloat()
}

func compactOf(v goja.Value) float64 {
	switch {
	case isTrue(v):
		return CompactAll
	case goja.IsNumber(v):
		return max(v.ToFloat(), 0)
	}
	return 0
}

func gettersOf(v goja.Value) Getters {
	if isTrue(v) {
		return GettersAll
	}
	if s, ok := v.(goja.String); ok {
		switch s.String() {
		case "get":
			return GettersAlone
		case "set":
			return GettersPaired
		}
	}
	return GettersHidden
}

// isTrue tells whether v is true, not just truthy.
func isTrue(v goja.Value) bool {
	if _, ok := v.(*goja.Object); ok || v == nil {
		return false
	}
	b, _ := v.Export().(bool)
	return b
}

// Defaults returns the options that hold where none are given, which scripts may
// change: util.inspect.defaultOptions.
func (in *Inspector) Defaults() Options {
	o := initialOptions
	if in.defaults != nil {
		for _, option := range optionTable {
			option.set(&o, in.defaults.Get(option.name))
		}
	}
	return o
}

// Options returns the defaults, changed by what v sets if it is an object.
func (in *Inspector) Options(v goja.Value) Options {
	o := in.Defaults()
	if obj, ok := v.(*goja.Object); ok {
		in.change(&o, obj)
	}
	return o
}

// change sets the options that are properties of obj.
func (in *Inspector) change(o *Options, obj *goja.Object) {
	for _, key := range in.list(in.objectKeys, obj) {
		name := key.String()
		i := optionIndex(name)
		if i < 0 && name != "stylize" { // it is passed on, and not read
			o.own().user = obj
			continue
		}
		v := orUndefined(obj.Get(name))
		if i >= 0 {
			o.give(i, v)
		} else if v != in.plainStylize {
			o.own().stylize = v
		}
	}
}

// give sets an option as a script does.
func (o *Options) give(option int, v goja.Value) {
	o.own().given[option] = v
	optionTable[option].set(o, v)
}

func optionIndex(name string) int {
	for i := range optionTable {
		if optionTable[i].name == name {
			return i
		}
	}
	return -1
}

// export returns an option as a script sees it.
func (o *Options) export(vm *goja.Runtime, option int) goja.Value {
	known := optionTable[option].get(o)
	if o.script == nil || o.script.given[option] == nil {
		return vm.ToValue(known)
	}
	given := o.script.given[option]
	// What the script set, unless Go code has changed it since.
	var set Options
	optionTable[option].set(&set, given)
	if is := optionTable[option].get(&set); is != known && (is == is || known == known) {
		return vm.ToValue(known)
	}
	if name := optionTable[option].name; goja.IsNull(given) && (name == "maxArrayLength" || name == "maxStringLength") {
		return goja.PositiveInf()
	}
	return given
}
