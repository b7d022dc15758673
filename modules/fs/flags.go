package fs

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// flagNames are the ways to open a file that have names.
var flagNames = map[string]int{
	"r":   oRdonly,
	"rs":  oRdonly | oSync,
	"sr":  oRdonly | oSync,
	"r+":  oRdwr,
	"rs+": oRdwr | oSync,
	"sr+": oRdwr | oSync,

	"w":   oTrunc | oCreat | oWronly,
	"wx":  oTrunc | oCreat | oWronly | oExcl,
	"xw":  oTrunc | oCreat | oWronly | oExcl,
	"w+":  oTrunc | oCreat | oRdwr,
	"wx+": oTrunc | oCreat | oRdwr | oExcl,
	"xw+": oTrunc | oCreat | oRdwr | oExcl,

	"a":   oAppend | oCreat | oWronly,
	"ax":  oAppend | oCreat | oWronly | oExcl,
	"xa":  oAppend | oCreat | oWronly | oExcl,
	"as":  oAppend | oCreat | oWronly | oSync,
	"sa":  oAppend | oCreat | oWronly | oSync,
	"a+":  oAppend | oCreat | oRdwr,
	"ax+": oAppend | oCreat | oRdwr | oExcl,
	"xa+": oAppend | oCreat | oRdwr | oExcl,
	"as+": oAppend | oCreat | oRdwr | oSync,
	"sa+": oAppend | oCreat | oRdwr | oSync,
}

// openFlags checks how a file is to be opened: by a name, a number, or for reading if
// nothing is said.
func (m *module) openFlags(v goja.Value) int {
	if goja.IsNumber(v) {
		return int(nodeerr.Integer(m.r, v, "flags", math.MinInt32, math.MaxInt32))
	}
	if js.IsNullish(v) {
		return oRdonly
	}
	if goja.IsString(v) {
		if flags, ok := flagNames[v.String()]; ok {
			return flags
		}
	}
	panic(nodeerr.InvalidArgValue(m.r, "flags", v, "is invalid"))
}
