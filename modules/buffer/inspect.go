package buffer

import (
	"encoding/hex"
	"math"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// setInspectMaxBytes sets buffer.INSPECT_MAX_BYTES.
func (m *Module) setInspectMaxBytes(c goja.FunctionCall) goja.Value {
	m.inspectMaxBytes = nodeerr.Number(m.r, c.Argument(0), "INSPECT_MAX_BYTES", 0, math.Inf(1))
	return js.Undefined
}

// inspect is the method, and what util.inspect calls: inspect(depth, options). Only
// if options are given does it show properties besides the bytes.
func (m *Module) inspect(c goja.FunctionCall) goja.Value {
	b := m.buffer(c)
	this := c.This.(*goja.Object)
	shown := b[:int(min(m.inspectMaxBytes, float64(len(b))))]
	var text strings.Builder
	text.WriteString("<" + js.Get(this.Get("constructor"), "name").String() + " ")
	for i := range shown {
		if i > 0 {
			text.WriteByte(' ')
		}
		text.WriteString(hex.EncodeToString(shown[i : i+1]))
	}
	if rest := float64(len(b)) - m.inspectMaxBytes; rest > 0 {
		text.WriteString(" ... " + m.r.VM.ToValue(rest).String() + " more byte")
		if rest > 1 {
			text.WriteByte('s')
		}
	}
	if js.Truthy(c.Argument(1)) {
		if properties := m.inspectProperties(this, js.Object(c.Argument(1))); properties != "" {
			if len(b) > 0 {
				text.WriteString(", ")
			}
			text.WriteString(properties)
		}
	}
	text.WriteByte('>')
	return m.r.VM.ToValue(text.String())
}

// inspectProperties shows the properties that are no elements, on one line.
func (m *Module) inspectProperties(this, options *goja.Object) string {
	opts := m.r.Inspect.Defaults()
	if options != nil {
		opts = m.r.Inspect.Options(options)
	}
	opts.BreakLength = math.Inf(1)
	opts.Compact = inspect.CompactAll
	keys := m.propertyKeys(this, opts.ShowHidden)
	if len(keys) == 0 {
		return ""
	}
	if slices.Contains(m.inspecting, this) { // it is a property of its own
		return "Inspection interrupted prematurely. Maximum call stack size exceeded"
	}
	m.inspecting = append(m.inspecting, this)
	defer func() { m.inspecting = m.inspecting[:len(m.inspecting)-1] }()
	properties := m.r.VM.NewObject()
	for _, key := range keys {
		if symbol, ok := key.(*goja.Symbol); ok {
			m.r.On(properties).Symbol(symbol, this.GetSymbol(symbol))
		} else {
			m.r.On(properties).Value(key.String(), this.Get(key.String()))
		}
	}
	text := m.r.Inspect.Inspect(properties, &opts)
	return strings.TrimSuffix(strings.TrimPrefix(text, "{ "), " }")
}

// propertyKeys returns the keys of the properties that are no elements: those that
// are enumerable, or all.
func (m *Module) propertyKeys(o *goja.Object, all bool) (keys []goja.Value) {
	for _, name := range propertyNames(o) {
		keys = append(keys, m.r.VM.ToValue(name.String()))
	}
	keys = append(keys, m.ownSymbols(o)...)
	if all {
		return keys
	}
	return slices.DeleteFunc(keys, func(key goja.Value) bool {
		return !m.isEnumerable(goja.FunctionCall{This: o, Arguments: []goja.Value{key}}).ToBoolean()
	})
}

// ownSymbols returns the symbols of the properties of o.
func (m *Module) ownSymbols(o *goja.Object) (symbols []goja.Value) {
	list := m.symbolsOf(goja.FunctionCall{Arguments: []goja.Value{o}})
	m.r.ForOf(list, func(symbol goja.Value) bool {
		symbols = append(symbols, symbol)
		return true
	})
	return symbols
}
