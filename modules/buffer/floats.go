package buffer

import (
	"math"
	"math/big"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// defineFloats defines the methods for numbers of floating point, whose functions
// have names of their own in Node.
func (n numbers) defineFloats() {
	define := func(name, own string, length int, fn js.Callable) { n.on.Value(name, n.r.Func(own, length, fn)) }
	for _, o := range orders {
		define("readFloat"+o.suffix, "readFloat"+o.float, 0, n.reader(4, func(b []byte) goja.Value {
			return n.r.VM.ToValue(float64(math.Float32frombits(uint32(o.uint(b)))))
		}))
	}
	for _, o := range orders {
		define("readDouble"+o.suffix, "readDouble"+o.float, 0, n.reader(8, func(b []byte) goja.Value {
			return n.r.VM.ToValue(math.Float64frombits(o.uint(b)))
		}))
	}
	for _, o := range orders {
		define("writeFloat"+o.suffix, "writeFloat"+o.float, 1, n.floatWriter(4, o, float32Bits))
	}
	for _, o := range orders {
		define("writeDouble"+o.suffix, "writeDouble"+o.float, 1, n.floatWriter(8, o, float64Bits))
	}
}

// V8 writes one and the same NaN, and it is not Go's.

func float32Bits(f float64) uint64 {
	if math.IsNaN(f) {
		return 0x7fc00000
	}
	return uint64(math.Float32bits(float32(f)))
}

func float64Bits(f float64) uint64 {
	if math.IsNaN(f) {
		return 0x7ff8000000000000
	}
	return math.Float64bits(f)
}

// floatWriter returns a method that writes the bits of a number: (value, offset).
func (n numbers) floatWriter(size int, o order, bits func(f float64) uint64) js.Callable {
	return func(c goja.FunctionCall) goja.Value {
		b := n.this(c)
		value := toNumber(c.Argument(0))
		at := n.at(n.orZero(c.Argument(1)), len(b), size)
		o.put(b[at:at+size], bits(value))
		return n.value(at + size)
	}
}

// defineBigInts defines the methods for integers of 64 bits.
func (n numbers) defineBigInts() {
	var names []string
	for _, o := range orders {
		n.on.Method("readBigUInt64"+o.suffix, 0, n.reader(8, func(b []byte) goja.Value {
			return n.r.VM.ToValue(new(big.Int).SetUint64(o.uint(b)))
		}))
		names = append(names, "64"+o.suffix)
	}
	n.aliases("readBigUint", "readBigUInt", names)
	for _, o := range orders {
		n.on.Method("readBigInt64"+o.suffix, 0, n.reader(8, func(b []byte) goja.Value {
			return n.r.VM.ToValue(big.NewInt(o.int(b)))
		}))
	}
	for _, o := range orders {
		n.on.Method("writeBigUInt64"+o.suffix, 1, n.bigIntWriter(unsigned64, o))
	}
	n.aliases("writeBigUint", "writeBigUInt", names)
	for _, o := range orders {
		n.on.Method("writeBigInt64"+o.suffix, 1, n.bigIntWriter(signed64, o))
	}
}

// bigLimits are the smallest and the largest integer of 64 bits.
type bigLimits struct {
	low, high *big.Int
	text      string
}

var (
	unsigned64 = bigLimits{new(big.Int), new(big.Int).SetUint64(math.MaxUint64), ">= 0n and < 2n ** 64n"}
	signed64   = bigLimits{big.NewInt(math.MinInt64), big.NewInt(math.MaxInt64), ">= -(2n ** 63n) and < 2n ** 63n"}
)

func (n numbers) bigIntWriter(l bigLimits, o order) js.Callable {
	return func(c goja.FunctionCall) goja.Value {
		b := n.this(c)
		v := c.Argument(0)
		if l.exclude(v) {
			panic(nodeerr.OutOfRange(n.r, "value", l.text, v))
		}
		at := n.at(n.orZero(c.Argument(1)), len(b), 8)
		if !goja.IsBigInt(v) {
			panic(n.r.VM.NewTypeError("Cannot mix BigInt and other types, use explicit conversions"))
		}
		value := v.Export().(*big.Int)
		bits := value.Uint64()
		if value.IsInt64() {
			bits = uint64(value.Int64())
		}
		o.put(b[at:at+8], bits)
		return n.value(at + 8)
	}
}

// exclude tells whether a value is beyond the limits, which those can be, too, that are no
// BigInts.
func (l bigLimits) exclude(v goja.Value) bool {
	if goja.IsBigInt(v) {
		value := v.Export().(*big.Int)
		return value.Cmp(l.low) < 0 || value.Cmp(l.high) > 0
	}
	f := toNumber(v)
	if math.IsNaN(f) {
		return false
	}
	value := big.NewFloat(f)
	return value.Cmp(new(big.Float).SetInt(l.low)) < 0 || value.Cmp(new(big.Float).SetInt(l.high)) > 0
}
