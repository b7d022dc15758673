package nodeerr

import (
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// InvalidArgType is ERR_INVALID_ARG_TYPE. name is an argument's name, a property's
// with dots in it, or words that end in "argument"; expected is what Node says
// the value must be: "of type string", "an instance of Buffer".
func InvalidArgType(r *js.Realm, name, expected string, actual goja.Value) *goja.Object {
	return r.NewError(js.TypeError, "ERR_INVALID_ARG_TYPE",
		"The "+subject(name)+" must be "+expected+"."+received(r, actual))
}

// subject is how a message names an argument or a property.
func subject(name string) string {
	switch {
	case strings.HasSuffix(name, " argument"):
		return name
	case strings.Contains(name, "."):
		return `"` + name + `" property`
	}
	return `"` + name + `" argument`
}

// received tells of the value at hand.
func received(r *js.Realm, v goja.Value) string { return " Received " + describe(r, v) }

// describe says what a value is.
func describe(r *js.Realm, v goja.Value) string {
	if js.IsNullish(v) {
		if v == nil {
			v = js.Undefined
		}
		return v.String()
	}
	o, ok := v.(*goja.Object)
	switch {
	case goja.IsString(v):
		return "type string (" + quoted(r, v.ToString().(goja.String)) + ")"
	case !ok:
		return "type " + TypeOf(v) + " (" + r.Inspect.Inspect(v, nil) + ")"
	case js.IsFunction(o):
		return "function " + js.Get(o, "name").String()
	}
	if ctor, ok := o.Get("constructor").(*goja.Object); ok {
		if name := ctor.Get("name"); name != nil {
			return "an instance of " + name.String()
		}
	}
	options := r.Inspect.Defaults()
	options.Depth = -1
	return r.Inspect.Inspect(v, &options)
}

// quoted shows a text, of a long one the beginning. Unless there are quotes in it, it
// shows as it is.
func quoted(r *js.Realm, s goja.String) string {
	const longest, beginning = 28, 25
	if s.Length() > longest {
		s = s.Substring(0, beginning).Concat(r.VM.ToValue("...").(goja.String))
	}
	if text := s.String(); !strings.Contains(text, "'") {
		return "'" + text + "'"
	}
	return r.Invoke(r.Intrinsic("JSON"), "stringify", s).String()
}

// TypeOf is the operator typeof.
func TypeOf(v goja.Value) string {
	if v == nil || goja.IsUndefined(v) {
		return "undefined"
	}
	switch v := v.(type) {
	case *goja.Object:
		if js.IsFunction(v) {
			return "function"
		}
		return "object"
	case *goja.Symbol:
		return "symbol"
	}
	if goja.IsNull(v) {
		return "object"
	}
	if goja.IsString(v) {
		return "string"
	}
	if goja.IsNumber(v) {
		return "number"
	}
	if goja.IsBigInt(v) {
		return "bigint"
	}
	return "boolean"
}

// InvalidArgValue is ERR_INVALID_ARG_VALUE. reason is "is invalid" where Node says
// nothing else.
func InvalidArgValue(r *js.Realm, name string, v goja.Value, reason string) *goja.Object {
	what := "argument"
	if strings.Contains(name, ".") {
		what = "property"
	}
	if v == nil {
		v = js.Undefined
	}
	shown := r.Inspect.Inspect(v, nil)
	const longest = 128 // in UTF-16 units
	if len(shown) > longest {
		if units := utf16.Encode([]rune(shown)); len(units) > longest {
			shown = string(utf16.Decode(units[:longest])) + "..."
		}
	}
	return r.NewError(js.TypeError, "ERR_INVALID_ARG_VALUE",
		"The "+what+" '"+name+"' "+reason+". Received "+shown)
}

// InvalidReturnValue is ERR_INVALID_RETURN_VALUE: the function of that name should have
// returned something else than v.
func InvalidReturnValue(r *js.Realm, expected, name string, v goja.Value) *goja.Object {
	return r.NewError(js.TypeError, "ERR_INVALID_RETURN_VALUE",
		"Expected "+expected+` to be returned from the "`+name+`" function but got `+describe(r, v)+".")
}

// OutOfRange is ERR_OUT_OF_RANGE; expected is the condition that must hold.
func OutOfRange(r *js.Realm, name, expected string, v goja.Value) *goja.Object {
	var shown string
	switch {
	case goja.IsNumber(v) && v.ToFloat() == math.Trunc(v.ToFloat()) && math.Abs(v.ToFloat()) > 1<<32 && !math.IsInf(v.ToFloat(), 0):
		shown = groupDigits(v.String())
	case goja.IsBigInt(v):
		shown = v.String()
		if n := v.Export().(*big.Int); n.CmpAbs(big.NewInt(1<<32)) > 0 {
			shown = groupDigits(shown)
		}
		shown += "n"
	default:
		shown = r.Inspect.Inspect(v, nil)
	}
	return r.NewError(js.RangeError, "ERR_OUT_OF_RANGE",
		`The value of "`+name+`" is out of range. It must be `+expected+". Received "+shown)
}

// groupDigits puts an underscore before every third digit from the right.
func groupDigits(s string) string {
	sign, digits := "", s
	if strings.HasPrefix(s, "-") {
		sign, digits = "-", s[1:]
	}
	var groups []string
	for len(digits) > 3 {
		groups = append([]string{digits[len(digits)-3:]}, groups...)
		digits = digits[:len(digits)-3]
	}
	return sign + strings.Join(append([]string{digits}, groups...), "_")
}

// MissingArgs is ERR_MISSING_ARGS; which is the words Node uses: `"port"
// argument`, `"a" and "b" arguments`.
func MissingArgs(r *js.Realm, which string) *goja.Object {
	return New(r, "ERR_MISSING_ARGS", "The "+which+" must be specified")
}

// Function checks that v can be called.
func Function(r *js.Realm, v goja.Value, name string) goja.Value {
	if !js.IsFunction(v) {
		panic(InvalidArgType(r, name, "of type function", v))
	}
	return v
}

// String checks that v is a string.
func String(r *js.Realm, v goja.Value, name string) string {
	if v == nil || !goja.IsString(v) {
		panic(InvalidArgType(r, name, "of type string", v))
	}
	return v.String()
}

// Boolean checks that v is true or false.
func Boolean(r *js.Realm, v goja.Value, name string) bool {
	if TypeOf(v) != "boolean" {
		panic(InvalidArgType(r, name, "of type boolean", v))
	}
	return v.ToBoolean()
}

// Object checks that v is an object, and neither an array nor a function.
func Object(r *js.Realm, v goja.Value, name string) *goja.Object {
	o, ok := v.(*goja.Object)
	if !ok || js.IsFunction(o) || o.ClassName() == "Array" {
		panic(InvalidArgType(r, name, "of type object", v))
	}
	return o
}

// Array checks that v is an array.
func Array(r *js.Realm, v goja.Value, name string) *goja.Object {
	o, ok := v.(*goja.Object)
	if !ok || o.ClassName() != "Array" {
		panic(InvalidArgType(r, name, "an instance of Array", v))
	}
	return o
}

// Number checks that v is a number between low and high. Infinities mean that
// there is no such bound.
func Number(r *js.Realm, v goja.Value, name string, low, high float64) float64 {
	if v == nil || !goja.IsNumber(v) {
		panic(InvalidArgType(r, name, "of type number", v))
	}
	n := v.ToFloat()
	if n < low || n > high || (!math.IsInf(low, -1) || !math.IsInf(high, 1)) && math.IsNaN(n) {
		panic(OutOfRange(r, name, bounds(low, high), v))
	}
	return n
}

// Integer checks that v is a whole number between low and high.
func Integer(r *js.Realm, v goja.Value, name string, low, high int64) int64 {
	if v == nil || !goja.IsNumber(v) {
		panic(InvalidArgType(r, name, "of type number", v))
	}
	n := v.ToFloat()
	if n != math.Trunc(n) || math.IsInf(n, 0) {
		panic(OutOfRange(r, name, "an integer", v))
	}
	if n < float64(low) || n > float64(high) {
		panic(OutOfRange(r, name, bounds(float64(low), float64(high)), v))
	}
	return int64(n)
}

func bounds(low, high float64) string {
	var parts []string
	if !math.IsInf(low, -1) {
		parts = append(parts, ">= "+number(low))
	}
	if !math.IsInf(high, 1) {
		parts = append(parts, "<= "+number(high))
	}
	return strings.Join(parts, " && ")
}

func number(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// Safe integers are the bounds of an Integer that has none of its own.
const (
	MinSafeInteger = -(1<<53 - 1)
	MaxSafeInteger = 1<<53 - 1
)

// SocketBadPort is ERR_SOCKET_BAD_PORT.
func SocketBadPort(r *js.Realm, name string, v goja.Value) *goja.Object {
	return r.NewError(js.RangeError, "ERR_SOCKET_BAD_PORT",
		name+" should be >= 0 and < 65536."+received(r, v)+".")
}

// Port checks a port that may be a number or a text that stands for one, and returns
// it.
func Port(r *js.Realm, v goja.Value, name string) int {
	n := math.NaN()
	switch {
	case goja.IsNumber(v):
		n = v.ToFloat()
	case goja.IsString(v) && strings.TrimSpace(v.String()) != "":
		n = v.ToNumber().ToFloat()
	}
	if n != math.Trunc(n) || n < 0 || n > 65535 || math.IsNaN(n) {
		panic(SocketBadPort(r, name, v))
	}
	return int(n)
}
