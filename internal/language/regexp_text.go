package language

import (
	"unicode/utf16"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineText defines how regular expressions are written, on the prototype.
func (x *regExps) defineText() {
	x.getter("source", func(v goja.Value) goja.Value {
		if o := x.receiver("source", v); o != nil {
			return escapedSource(*x.at.Source(o))
		}
		return x.r.VM.ToValue("(?:)")
	})
	x.r.Hidden(x.proto).Method("toString", 0, func(c goja.FunctionCall) goja.Value {
		o := js.Object(c.This)
		if o == nil {
			panic(x.r.Incompatible("RegExp.prototype.toString", c.This))
		}
		var b goja.StringBuilder
		b.WriteRune('/')
		b.WriteString(x.r.Text(js.Get(o, "source")))
		b.WriteRune('/')
		b.WriteString(x.r.Text(js.Get(o, "flags")))
		return b.String()
	})
}

// escapedSource is a source as V8 shows it: what could stand between slashes.
func escapedSource(source goja.String) goja.Value {
	if source.Length() == 0 {
		return goja.StringFromUTF16(utf16.Encode([]rune("(?:)")))
	}
	var units []uint16
	inClass := false
	for i := 0; i < source.Length(); i++ {
		switch c := source.CharAt(i); {
		case c == '\\' && i+1 < source.Length() && escapedEnds[source.CharAt(i+1)] == "":
			i++
			units = append(units, c, source.CharAt(i))
			continue
		case c == '\\' && i+1 < source.Length():
			continue // the end of the line behind it is escaped below
		case c == '/' && !inClass:
			units = append(units, '\\')
		case escapedEnds[c] != "":
			units = append(units, utf16.Encode([]rune(escapedEnds[c]))...)
			continue
		case c == '[':
			inClass = true
		case c == ']':
			inClass = false
		}
		units = append(units, source.CharAt(i))
	}
	return goja.StringFromUTF16(units)
}

var escapedEnds = map[uint16]string{'\n': `\n`, '\r': `\r`, 0x2028: `\u2028`, 0x2029: `\u2029`}
