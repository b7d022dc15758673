package fs

import (
	"math"
	"strings"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// A path is as the script gave it, which is what errors show, and as the file system
// knows it.
type path struct{ given, actual string }

// in is a path below p.
func (p path) in(name string) path {
	return path{joinPath(p.given, name), joinPath(p.actual, name)}
}

func joinPath(dir, name string) string {
	if strings.HasSuffix(dir, "/") {
		return dir + name
	}
	return dir + "/" + name
}

// path checks that an argument is a path: a string, a buffer, or a URL.
func (a *arguments) path(i int, name string) path {
	given := a.m.pathText(a.at(i), name)
	return path{given, a.m.resolve(given)}
}

// pathText is the text of a path.
func (m *module) pathText(v goja.Value, name string) string {
	if url, ok := m.fileURL(v); ok {
		v = url
	}
	var text string
	if goja.IsString(v) {
		text = v.String()
	} else if bytes, ok := buffer.Bytes(v); ok && m.isUint8Array(v) {
		text = string(bytes)
	} else {
		panic(nodeerr.InvalidArgType(m.r, name, "of type string or an instance of Buffer or URL", v))
	}
	if strings.IndexByte(text, 0) >= 0 {
		panic(nodeerr.InvalidArgValue(m.r, name, v, "must be a string, Uint8Array, or URL without null bytes"))
	}
	return text
}

func (m *module) isUint8Array(v goja.Value) bool {
	return js.Inherits(v, m.r.VM.Get("Uint8Array").(*goja.Object))
}

// fd checks that an argument is a descriptor.
func (a *arguments) fd(i int) int { return a.m.fd(a.at(i)) }

// openFD is fd of the functions that leave the check to the system's part.
func (a *arguments) openFD(i int) int { return nodeerr.Descriptor(a.m.r, a.at(i)) }

func (m *module) fd(v goja.Value) int {
	return int(nodeerr.Integer(m.r, v, "fd", 0, math.MaxInt32))
}

// isFD tells whether v is a descriptor where a path may be given as well: a number of 32 bits. A BigInt and a Symbol
// are neither.
func (m *module) isFD(v goja.Value) bool {
	if goja.IsBigInt(v) {
		panic(m.r.NewError(js.TypeError, "", "Cannot mix BigInt and other types, use explicit conversions"))
	}
	if _, symbol := v.(*goja.Symbol); symbol {
		panic(m.r.NewError(js.TypeError, "", "Cannot convert a Symbol value to a number"))
	}
	return goja.IsNumber(v) && v.ToFloat() == float64(int32(v.ToInteger()))
}

// permissions checks that v is the bits of a file's permissions: a number, or its
// octal digits.
func (m *module) permissions(v goja.Value, name string) uint32 {
	if js.IsNullish(v) {
		v = js.Undefined // null says no more
	}
	if goja.IsString(v) {
		digits := v.String()
		if digits == "" || strings.Trim(digits, "01234567") != "" {
			panic(nodeerr.InvalidArgValue(m.r, name, v, "must be a 32-bit unsigned integer or an octal string"))
		}
		n := 0.0
		for _, digit := range digits {
			n = n*8 + float64(digit-'0')
		}
		v = m.r.VM.ToValue(n)
	}
	return uint32(nodeerr.Integer(m.r, v, name, 0, math.MaxUint32))
}

// permissionsOr is permissions for a value that may be left out.
func (m *module) permissionsOr(v goja.Value, name string, fallback uint32) uint32 {
	if js.IsNullish(v) {
		return fallback
	}
	return m.permissions(v, name)
}

// owner checks that an argument is the number of a user or a group; -1 stands for
// the present one.
func (a *arguments) owner(i int, name string) int {
	return int(int32(nodeerr.Integer(a.m.r, a.at(i), name, -1, math.MaxUint32)))
}

// smallMode checks an argument of three bits. Node's own checks of it say less than
// others.
func (a *arguments) smallMode(i int) uint32 {
	const highest = 7
	v := a.at(i)
	if js.IsNullish(v) {
		return 0
	}
	if !goja.IsNumber(v) {
		panic(a.m.plainError(js.TypeError, "ERR_INVALID_ARG_TYPE", "mode must be int32 or null/undefined"))
	}
	n := v.ToFloat()
	if math.IsNaN(n) || math.IsInf(n, 0) {
		panic(a.m.plainError(js.RangeError, "ERR_OUT_OF_RANGE", "mode is out of range"))
	}
	if n < 0 || n > highest {
		panic(a.m.plainError(js.RangeError, "ERR_OUT_OF_RANGE", "mode is out of range: >= 0 && <= 7"))
	}
	return uint32(n)
}

// plainError is an error with a code that does not show in the stack.
func (m *module) plainError(class js.ErrorClass, code, message string) *goja.Object {
	err := m.r.NewError(class, "", message)
	m.r.On(err).Value("code", m.r.VM.ToValue(code))
	return err
}

// time checks that an argument is a moment.
func (a *arguments) time(i int, name string) float64 { return a.m.unixTime(a.at(i), name) }

// unixTime checks that v is a moment, a Date or seconds since 1970, and returns the
// seconds. Negative ones stand for the present.
func (m *module) unixTime(v goja.Value, name string) float64 {
	switch {
	case goja.IsString(v):
		if n := v.ToFloat(); !math.IsNaN(n) {
			return n
		}
	case goja.IsNumber(v):
		if n := v.ToFloat(); !math.IsNaN(n) && !math.IsInf(n, 0) {
			if n < 0 {
				return float64(time.Now().UnixMilli()) / 1000
			}
			return n
		}
	case isDate(v):
		return m.r.Invoke(v.(*goja.Object), "getTime").ToFloat() / 1000
	}
	panic(nodeerr.InvalidArgType(m.r, name, "an instance of Date or an Time in seconds", v))
}

func isDate(v goja.Value) bool {
	o, ok := v.(*goja.Object)
	return ok && o.ClassName() == "Date"
}
