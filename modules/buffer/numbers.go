package buffer

import (
	"math"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// An order is an order of bytes: how a number is put into bytes, and how the names
// of methods end.
type order struct {
	suffix string
	float  string // how the names of the functions for floating point end
	big    bool
}

var orders = []order{
	{suffix: "LE", float: "Forwards"},
	{suffix: "BE", float: "Backwards", big: true},
}

// defineNumbers defines the methods that read and write numbers, in Node's order.
func (m *Module) defineNumbers() {
	n := numbers{m, m.r.On(m.proto)}
	n.defineBigInts()
	n.defineReads(false)
	n.defineReads(true)
	n.defineWrites(false)
	n.defineWrites(true)
	n.defineFloats()
}

// numbers defines methods.
type numbers struct {
	*Module
	on js.Definer
}

// reader returns a method that reads a number of a fixed size: (offset).
func (n numbers) reader(size int, get func(b []byte) goja.Value) js.Callable {
	return func(c goja.FunctionCall) goja.Value {
		b := n.this(c)
		at := n.at(n.orZero(c.Argument(0)), len(b), size)
		return get(b[at : at+size])
	}
}

// orZero returns an offset, 0 if it was left out.
func (m *Module) orZero(offset goja.Value) goja.Value {
	if js.IsUndefined(offset) {
		return m.value(0)
	}
	return offset
}

// at checks the offset of a number of that size.
func (m *Module) at(v goja.Value, length, size int) int {
	m.number(v, "offset")
	n := v.ToFloat()
	switch last := length - size; {
	case math.Floor(n) != n:
		panic(nodeerr.OutOfRange(m.r, "offset", "an integer", v))
	case last < 0:
		panic(m.tooShort())
	case n < 0 || n > float64(last):
		panic(nodeerr.OutOfRange(m.r, "offset", ">= 0 and <= "+strconv.Itoa(last), v))
	}
	return int(n)
}

// number checks that v is a number.
func (m *Module) number(v goja.Value, name string) {
	if !goja.IsNumber(v) {
		panic(m.invalidArgType(name, "of type number", v))
	}
}

// tooShort is the error for a Buffer that is shorter than the number.
func (m *Module) tooShort() *goja.Object {
	return nodeerr.New(m.r, "ERR_BUFFER_OUT_OF_BOUNDS", "Attempt to access memory outside buffer bounds")
}

// uint returns the number in up to eight bytes.
func (o order) uint(b []byte) (n uint64) {
	for i := range b {
		if o.big {
			n = n<<8 | uint64(b[i])
		} else {
			n |= uint64(b[i]) << (8 * i)
		}
	}
	return n
}

// put puts the low bytes of a number into up to eight bytes.
func (o order) put(b []byte, n uint64) {
	for i := range b {
		if o.big {
			b[len(b)-1-i] = byte(n)
		} else {
			b[i] = byte(n)
		}
		n >>= 8
	}
}

// int is uint of a signed number.
func (o order) int(b []byte) int64 {
	shift := 64 - 8*len(b)
	return int64(o.uint(b)<<shift) >> shift
}

// defineReads defines the methods that read integers, signed or not.
func (n numbers) defineReads(signed bool) {
	prefix := "readUInt"
	if signed {
		prefix = "readInt"
	}
	get := func(o order) func(b []byte) goja.Value {
		if signed {
			return func(b []byte) goja.Value { return n.r.VM.ToValue(o.int(b)) }
		}
		return func(b []byte) goja.Value { return n.r.VM.ToValue(int64(o.uint(b))) }
	}
	var names []string
	define := func(name string, length int, fn js.Callable) {
		n.on.Method(prefix+name, length, fn)
		names = append(names, name)
	}
	for i, o := range orders {
		define(o.suffix, 2, n.sizedReader(get(o)))
		define("32"+o.suffix, 0, n.reader(4, get(o)))
		define("16"+o.suffix, 0, n.reader(2, get(o)))
		if i == 0 {
			define("8", 0, n.reader(1, get(o)))
		}
	}
	if !signed {
		n.aliases("readUint", prefix, names)
	}
}

// aliases defines the second names of methods.
func (n numbers) aliases(prefix, existing string, names []string) {
	for _, name := range names {
		n.on.Alias(prefix+name, existing+name)
	}
}

// sizedReader returns a method that reads a number of a given size: (offset,
// byteLength).
func (n numbers) sizedReader(get func(b []byte) goja.Value) js.Callable {
	return func(c goja.FunctionCall) goja.Value {
		b := n.this(c)
		if js.IsUndefined(c.Argument(0)) {
			panic(n.invalidArgType("offset", "of type number", js.Undefined))
		}
		size := n.byteSize(c.Argument(1))
		at := n.at(c.Argument(0), len(b), size)
		return get(b[at : at+size])
	}
}

// byteSize checks an argument byteLength.
func (m *Module) byteSize(v goja.Value) int {
	if js.IsUndefined(v) {
		panic(m.invalidArgType("byteLength", "of type number", v))
	}
	n := toNumber(v)
	m.number(v, "byteLength")
	switch {
	case math.Floor(n) != n:
		panic(nodeerr.OutOfRange(m.r, "byteLength", "an integer", v))
	case n < 1 || n > 6:
		panic(nodeerr.OutOfRange(m.r, "byteLength", ">= 1 and <= 6", v))
	}
	return int(n)
}

// defineWrites defines the methods that write integers, signed or not.
func (n numbers) defineWrites(signed bool) {
	prefix := "writeUInt"
	if signed {
		prefix = "writeInt"
	}
	var names []string
	define := func(name string, length int, fn js.Callable) {
		n.on.Method(prefix+name, length, fn)
		names = append(names, name)
	}
	for i, o := range orders {
		var write [7]func(c goja.FunctionCall, offset goja.Value) goja.Value
		for size := 1; size < len(write); size++ {
			write[size] = n.writer(size, limitsOf(size, signed), o)
		}
		sized := func(size int) js.Callable {
			return func(c goja.FunctionCall) goja.Value { return write[size](c, n.orZero(c.Argument(1))) }
		}
		define(o.suffix, 3, func(c goja.FunctionCall) goja.Value {
			return write[n.byteSize(c.Argument(2))](c, c.Argument(1))
		})
		define("32"+o.suffix, 1, sized(4))
		define("16"+o.suffix, 1, sized(2))
		if i == 0 {
			define("8", 1, sized(1))
		}
	}
	if !signed {
		n.aliases("writeUint", prefix, names)
	}
}

// limits are the smallest and the largest integer of a size.
type limits struct {
	low, high float64
	text      string // what must hold of a number, in Node's words
}

func limitsOf(size int, signed bool) limits {
	bits := 8 * size
	l := limits{0, math.Ldexp(1, bits) - 1, ""}
	if signed {
		l = limits{-math.Ldexp(1, bits-1), math.Ldexp(1, bits-1) - 1, ""}
		bits--
	}
	switch power := "2 ** " + strconv.Itoa(bits); {
	case size <= 4:
		l.text = ">= " + strconv.Itoa(int(l.low)) + " and <= " + strconv.Itoa(int(l.high))
	case signed:
		l.text = ">= -(" + power + ") and < " + power
	default:
		l.text = ">= 0 and < " + power
	}
	return l
}

// writer returns what writes integers: the first argument of a call, at an offset.
func (n numbers) writer(size int, l limits, o order) func(c goja.FunctionCall, offset goja.Value) goja.Value {
	return func(c goja.FunctionCall, offset goja.Value) goja.Value {
		b := n.this(c)
		value := toNumber(c.Argument(0))
		if size == 1 {
			n.number(offset, "offset")
		}
		if value < l.low || value > l.high {
			panic(nodeerr.OutOfRange(n.r, "value", l.text, n.r.VM.ToValue(value)))
		}
		at := n.at(offset, len(b), size)
		o.put(b[at:at+size], twosComplement(value))
		return n.value(at + size)
	}
}

// twosComplement is the integer that Node writes for a number that may have a
// fraction. It writes the low 32 bits and those above apart, so that a fraction
// below zero rounds the latter down.
func twosComplement(n float64) uint64 {
	if math.IsNaN(n) {
		return 0
	}
	return uint64(int64(math.Floor(n/(1<<32))))<<32 | uint64(uint32(int64(n)))
}
