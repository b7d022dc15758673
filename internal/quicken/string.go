package quicken

import (
	"strings"
	"unsafe"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// toString makes strings of the values in a template.
func toString(data unsafe.Pointer, m *machine) {
	switch typeOf(m.stack[m.top-1]) {
	case asciiType, unicodeType:
		m.at++
	default:
		slowToString(data, m)
	}
}

// A stringMethod is a method of String.prototype, called with a string of ASCII. It returns nil
// where goja is to be asked.
type stringMethod func(m *machine, s string, args []goja.Value) goja.Value

// stringMethods are those that are quickened.
var stringMethods = map[string]stringMethod{
	"charCodeAt": func(_ *machine, s string, args []goja.Value) goja.Value {
		if at, ok := integerOf(argument(args, 0)); ok && uint64(at) < uint64(len(s)) {
			return newInteger(int64(s[at]))
		}
		return nil
	},
	"endsWith": func(_ *machine, s string, args []goja.Value) goja.Value {
		if end, ok := onlyText(args); ok {
			return newBoolean(strings.HasSuffix(s, end))
		}
		return nil
	},
	"includes": func(_ *machine, s string, args []goja.Value) goja.Value {
		if part, ok := onlyText(args); ok {
			return newBoolean(strings.Contains(s, part))
		}
		return nil
	},
	"indexOf": func(_ *machine, s string, args []goja.Value) goja.Value {
		part, ok := asciiOf(argument(args, 0))
		if !ok {
			return nil
		}
		from, ok := position(args, 1, 0, len(s))
		if !ok {
			return nil
		}
		from = min(max(from, 0), len(s))
		if i := strings.Index(s[from:], part); i >= 0 {
			return newInteger(int64(from + i))
		}
		return newInteger(-1)
	},
	"slice": func(_ *machine, s string, args []goja.Value) goja.Value {
		from, to, ok := bounds(args, len(s))
		if !ok {
			return nil
		}
		if from < 0 {
			from = max(from+len(s), 0)
		}
		if to < 0 {
			to += len(s)
		}
		if from >= to {
			return empty
		}
		return newASCII(s[from:to])
	},
	"split": func(m *machine, s string, args []goja.Value) goja.Value {
		separator, ok := onlyText(args)
		if !ok || separator == "" {
			return nil
		}
		parts := strings.Split(s, separator)
		values := make([]goja.Value, len(parts))
		for i := range parts {
			values[i] = ascii.Value(&parts[i])
		}
		array := m.runtime.NewArray()
		plain.Fill(array, values)
		return array
	},
	"startsWith": func(_ *machine, s string, args []goja.Value) goja.Value {
		if start, ok := onlyText(args); ok {
			return newBoolean(strings.HasPrefix(s, start))
		}
		return nil
	},
	"substring": func(_ *machine, s string, args []goja.Value) goja.Value {
		from, to, ok := bounds(args, len(s))
		if !ok {
			return nil
		}
		from, to = max(from, 0), max(to, 0)
		return newASCII(s[min(from, to):max(from, to)])
	},
}

// argument returns an argument, nil if it was not given.
func argument(args []goja.Value, i int) goja.Value {
	if i >= len(args) {
		return nil
	}
	return args[i]
}

// onlyText returns the argument, if there is one and that is a string of ASCII.
func onlyText(args []goja.Value) (s string, ok bool) {
	if len(args) != 1 {
		return "", false
	}
	return asciiOf(args[0])
}

// position returns an argument that says where in a string of a length, no more than that, or
// what it is if it was not given; not ok if it is something else than a whole number.
func position(args []goja.Value, i, otherwise, length int) (n int, ok bool) {
	if i >= len(args) {
		return otherwise, true
	}
	at, ok := integerOf(args[i])
	return int(max(min(at, int64(length)), -int64(length)-1)), ok
}

// bounds returns the two arguments that say which part of a string of a length is meant, all of it
// if there are none; not ok if they are something else than whole numbers.
func bounds(args []goja.Value, length int) (from, to int, ok bool) {
	from, okFrom := position(args, 0, 0, length)
	to, okTo := position(args, 1, length, length)
	return from, to, okFrom && okTo
}

// methodOf returns what is quicker than a function; nil if it is none of goja's methods of strings.
func methodOf(function goja.Value) stringMethod {
	o := objectOf(function)
	if o == nil {
		return nil
	}
	i := layout.Of(o)
	if i.Type != nativeType {
		return nil
	}
	code := layout.Field[*uintptr](i.At, nativeAt)
	if code == nil {
		return nil
	}
	return methodsByCode[*code]
}
