package inspect

import "github.com/dop251/goja"

// InspectFunction returns util.inspect.
func (in *Inspector) InspectFunction() *goja.Object {
	if in.inspect != nil {
		return in.inspect
	}
	in.makeStyles()
	in.inspect = in.newFunction("inspect", 2, func(c goja.FunctionCall) goja.Value {
		opts := in.arguments(c.Arguments)
		return in.toValue(in.text(c.Argument(0), &opts))
	})
	prototype := in.vm.NewObject()
	check(prototype.DefineDataProperty("constructor", in.inspect, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	check(in.inspect.DefineDataProperty("prototype", prototype, goja.FLAG_TRUE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	set(in.inspect, "custom", in.builtins().custom)
	getDefaults := in.newFunction("get", 0, func(goja.FunctionCall) goja.Value { return in.defaultOptions() })
	setDefaults := in.newFunction("set", 1, func(c goja.FunctionCall) goja.Value {
		in.setDefaults(c.Argument(0))
		return goja.Undefined()
	})
	check(in.inspect.DefineAccessorProperty("defaultOptions", getDefaults, setDefaults, goja.FLAG_FALSE, goja.FLAG_FALSE))
	set(in.inspect, "colors", in.colors)
	set(in.inspect, "styles", in.styles)
	return in.inspect
}

// FormatFunction returns util.format.
func (in *Inspector) FormatFunction() *goja.Object {
	if in.format == nil {
		in.format = in.newFunction("format", 0, func(c goja.FunctionCall) goja.Value {
			return in.toValue(in.formatText(nil, c.Arguments))
		})
	}
	return in.format
}

// FormatWithOptionsFunction returns util.formatWithOptions.
func (in *Inspector) FormatWithOptionsFunction() *goja.Object {
	if in.formatWithOptions == nil {
		in.formatWithOptions = in.newFunction("formatWithOptions", 1, func(c goja.FunctionCall) goja.Value {
			opts, ok := c.Argument(0).(*goja.Object)
			if !ok || isCallable(opts) {
				panic(in.notAnObject("inspectOptions", c.Argument(0)))
			}
			o := in.Options(opts)
			return in.toValue(in.formatText(&o, c.Arguments[1:]))
		})
	}
	return in.formatWithOptions
}

// newFunction makes a function for scripts.
func (in *Inspector) newFunction(name string, length int, fn func(goja.FunctionCall) goja.Value) *goja.Object {
	f := in.vm.ToValue(fn).(*goja.Object)
	check(f.DefineDataProperty("name", in.vm.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	check(f.DefineDataProperty("length", in.vm.ToValue(length), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	return f
}

// arguments returns the options that a call of inspect gives: in an object, or as
// showHidden, depth and colors.
func (in *Inspector) arguments(args []goja.Value) Options {
	o := in.Defaults()
	if len(args) > 2 {
		in.positional(&o, "depth", args[2])
		if len(args) > 3 {
			in.positional(&o, "colors", args[3])
		}
	}
	if len(args) > 1 {
		if obj, ok := args[1].(*goja.Object); ok {
			in.change(&o, obj)
		} else if args[1] != nil {
			if _, ok := args[1].Export().(bool); ok {
				in.positional(&o, "showHidden", args[1])
			}
		}
	}
	return o
}

// positional sets an option, unless v is undefined.
func (in *Inspector) positional(o *Options, name string, v goja.Value) {
	if v == nil || goja.IsUndefined(v) {
		return
	}
	o.give(optionIndex(name), v)
}

// defaultOptions returns the object that scripts have the defaults in.
func (in *Inspector) defaultOptions() *goja.Object {
	if in.defaults == nil {
		o := in.vm.NewObject()
		initial := initialOptions
		for _, option := range optionTable {
			check(o.DefineDataProperty(option.name, in.vm.ToValue(option.get(&initial)), goja.FLAG_TRUE, goja.FLAG_FALSE, goja.FLAG_TRUE))
		}
		in.preventExtensions.call(nil, o)
		in.defaults = o
	}
	return in.defaults
}

// setDefaults changes the defaults by what v sets.
func (in *Inspector) setDefaults(v goja.Value) {
	obj, ok := v.(*goja.Object)
	if !ok || isCallable(obj) || isArray(obj) {
		panic(in.notAnObject("options", v))
	}
	defaults := in.defaultOptions()
	for _, key := range in.list(in.objectKeys, obj) {
		name := key.String()
		if optionIndex(name) < 0 {
			panic(in.vm.NewTypeError("Cannot add property %s, object is not extensible", name))
		}
		check(defaults.Set(name, orUndefined(obj.Get(name))))
	}
}

// notAnObject is the error for options that are not an object.
func (in *Inspector) notAnObject(name string, v goja.Value) *goja.Object {
	if in.InvalidArgType != nil {
		return in.InvalidArgType(name, "of type object", v)
	}
	return in.vm.NewTypeError(`The "%s" argument must be of type object`, name)
}
