package js

import (
	"math/big"

	"github.com/dop251/goja"
)

// MaxBits is how many bits a BigInt has at most in V8, and TooBig what it says of more.
const (
	MaxBits = 1 << 30
	TooBig  = "Maximum BigInt size exceeded"
)

// limitPower is the hook for the right operand of an operator that makes BigInts big. It throws
// what V8 throws where they get too big, and returns a smaller operand where that has the
// same result: goja looks at the lower bits only.
func (r *Realm) limitPower(c goja.FunctionCall) goja.Value {
	const below = 3 // the hook, what it is called on, and its first argument
	m := r.engine.machine
	at, v := *m.base-below, c.Argument(1)
	if other := (*m.stack)[at]; Object(other) != nil || Object(v) != nil {
		other, v = r.numeric(other), r.numeric(v)
		(*m.stack)[at] = other // so that the object is asked for it once
	}
	left, isBig := bigInt((*m.stack)[at])
	right, ok := bigInt(v)
	if !ok || !isBig {
		return v
	}
	operator := c.Argument(0).String()
	if operator == "**" {
		r.checkPower(left, right)
		return v
	}
	if (operator == "<<") != (right.Sign() > 0) { // it becomes smaller
		if right.CmpAbs(big.NewInt(MaxBits)) > 0 {
			return r.VM.ToValue(big.NewInt(int64(right.Sign()) * MaxBits))
		}
		return v
	}
	if left.Sign() == 0 {
		return r.VM.ToValue(new(big.Int))
	}
	if !right.IsInt64() || new(big.Int).Abs(right).Cmp(big.NewInt(MaxBits-int64(left.BitLen()))) > 0 {
		panic(r.EngineError(RangeError, TooBig))
	}
	return v
}

var numericProgram = program("numeric", "(v) => -(-v)")

// numeric is the number or the BigInt that a value stands for.
func (r *Realm) numeric(v goja.Value) goja.Value {
	if Object(v) == nil {
		return v
	}
	return r.Call(must(r.VM.RunProgram(numericProgram())), Undefined, v)
}

func (r *Realm) checkPower(base, exponent *big.Int) {
	if exponent.Sign() < 0 {
		panic(r.EngineError(RangeError, "undefined must be positive")) // as V8 has it
	}
	if base.BitLen() <= 1 {
		return
	}
	bits := new(big.Int).Mul(exponent, big.NewInt(int64(base.BitLen()-1)))
	if bits.Cmp(big.NewInt(MaxBits)) >= 0 {
		panic(r.EngineError(RangeError, TooBig))
	}
}

func bigInt(v goja.Value) (n *big.Int, ok bool) {
	if v == nil || !goja.IsBigInt(v) || Object(v) != nil {
		return nil, false
	}
	n, ok = v.Export().(*big.Int)
	return n, ok
}
