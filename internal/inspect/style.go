package inspect

import (
	"github.com/dop251/goja"
)

// The styles that inspect.styles gives a color.
const (
	styleSpecial   = "special"
	styleNumber    = "number"
	styleBigint    = "bigint"
	styleBoolean   = "boolean"
	styleUndefined = "undefined"
	styleNull      = "null"
	styleString    = "string"
	styleSymbol    = "symbol"
	styleDate      = "date"
	styleRegExp    = "regexp"
	styleModule    = "module"
	styleName      = "name" // has no color unless a script gives it one
)

// style returns a text in a style's color, if colors are on.
func (p *printer) style(text, style string) string {
	switch {
	case p.Colors:
		return p.in.colored(text, style)
	case p.script != nil && p.script.stylize != nil:
		fn, ok := goja.AssertFunction(p.script.stylize)
		if !ok {
			panic(p.in.vm.NewTypeError("stylize is not a function"))
		}
		return p.in.toText(p.in.call(fn, goja.Undefined(), p.in.toValue(text), p.in.toValue(style)))
	}
	return text
}

// colored returns a text between the escape sequences that inspect.styles and
// inspect.colors have for a style.
func (in *Inspector) colored(text, style string) string {
	codes := in.codes(style)
	if codes == nil {
		return text
	}
	return "\x1b[" + in.toText(codes.Get("0")) + "m" + text + "\x1b[" + in.toText(codes.Get("1")) + "m"
}

// codes are what begins and ends a style, nil if there is no such style or color.
func (in *Inspector) codes(style string) *goja.Object {
	in.makeStyles()
	color := in.styles.Get(style)
	if color == nil || goja.IsUndefined(color) {
		return nil
	}
	codes, _ := in.colors.Get(in.toText(color)).(*goja.Object)
	return codes
}

// stylizeFunction returns the function that options.stylize is for inspection
// functions.
func (p *printer) stylizeFunction() goja.Value {
	in := p.in
	switch {
	case p.Colors:
		if in.colorStylize == nil {
			in.colorStylize = in.newFunction("stylizeWithColor", 2, func(c goja.FunctionCall) goja.Value {
				style := in.toText(c.Argument(1))
				if in.codes(style) == nil {
					return c.Argument(0)
				}
				return in.toValue(in.colored(in.toText(c.Argument(0)), style))
			})
		}
		return in.colorStylize
	case p.script != nil && p.script.stylize != nil:
		return p.script.stylize
	}
	if in.plainStylize == nil {
		in.plainStylize = in.newFunction("stylizeNoColor", 1, func(c goja.FunctionCall) goja.Value {
			return c.Argument(0)
		})
	}
	return in.plainStylize
}

// makeStyles makes inspect.colors and inspect.styles.
func (in *Inspector) makeStyles() {
	if in.styles != nil {
		return
	}
	in.styles = in.vm.CreateObject(nil)
	for _, s := range [...]struct{ style, color string }{
		{styleSpecial, "cyan"}, {styleNumber, "yellow"}, {styleBigint, "yellow"}, {styleBoolean, "yellow"},
		{styleUndefined, "grey"}, {styleNull, "bold"}, {styleString, "green"}, {styleSymbol, "green"},
		{styleDate, "magenta"}, {styleRegExp, "red"}, {styleModule, "underline"},
	} {
		set(in.styles, s.style, in.vm.ToValue(s.color))
	}
	in.colors = in.vm.CreateObject(nil)
	for _, c := range colorCodes {
		set(in.colors, c.name, in.vm.NewArray(c.on, c.off))
	}
	for _, a := range colorAliases {
		get := in.newFunction("get", 0, func(c goja.FunctionCall) goja.Value {
			return orUndefined(c.This.ToObject(in.vm).Get(a.color))
		})
		assign := in.newFunction("set", 1, func(c goja.FunctionCall) goja.Value {
			check(c.This.ToObject(in.vm).Set(a.color, c.Argument(0)))
			return goja.Undefined()
		})
		check(in.colors.DefineAccessorProperty(a.name, get, assign, goja.FLAG_TRUE, goja.FLAG_FALSE))
	}
}

// colorCodes are the parameters that set and reset what inspect.colors names.
var colorCodes = [...]struct {
	name    string
	on, off int
}{
	{"reset", 0, 0}, {"bold", 1, 22}, {"dim", 2, 22}, {"italic", 3, 23}, {"underline", 4, 24},
	{"blink", 5, 25}, {"inverse", 7, 27}, {"hidden", 8, 28}, {"strikethrough", 9, 29},
	{"doubleunderline", 21, 24},
	{"black", 30, 39}, {"red", 31, 39}, {"green", 32, 39}, {"yellow", 33, 39},
	{"blue", 34, 39}, {"magenta", 35, 39}, {"cyan", 36, 39}, {"white", 37, 39},
	{"bgBlack", 40, 49}, {"bgRed", 41, 49}, {"bgGreen", 42, 49}, {"bgYellow", 43, 49},
	{"bgBlue", 44, 49}, {"bgMagenta", 45, 49}, {"bgCyan", 46, 49}, {"bgWhite", 47, 49},
	{"framed", 51, 54}, {"overlined", 53, 55},
	{"gray", 90, 39}, {"redBright", 91, 39}, {"greenBright", 92, 39}, {"yellowBright", 93, 39},
	{"blueBright", 94, 39}, {"magentaBright", 95, 39}, {"cyanBright", 96, 39}, {"whiteBright", 97, 39},
	{"bgGray", 100, 49}, {"bgRedBright", 101, 49}, {"bgGreenBright", 102, 49}, {"bgYellowBright", 103, 49},
	{"bgBlueBright", 104, 49}, {"bgMagentaBright", 105, 49}, {"bgCyanBright", 106, 49}, {"bgWhiteBright", 107, 49},
}

// colorAliases are other names of colors.
var colorAliases = [...]struct{ name, color string }{
	{"grey", "gray"}, {"blackBright", "gray"}, {"bgGrey", "bgGray"}, {"bgBlackBright", "bgGray"},
	{"faint", "dim"}, {"crossedout", "strikethrough"}, {"strikeThrough", "strikethrough"},
	{"crossedOut", "strikethrough"}, {"conceal", "hidden"}, {"swapColors", "inverse"},
	{"swapcolors", "inverse"}, {"doubleUnderline", "doubleunderline"},
}
