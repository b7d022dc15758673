package quicken

// faster are the methods of the instructions that are quickened, by the names that these
// have in goja.
var faster = map[string]struct {
	exec     exec
	original *exec // goja's own, known after learn
}{
	"getProp":       {getProp, &slowGetProp},
	"getPropCallee": {getPropCallee, &slowGetPropCallee},
	"_getElem":      {getElem, &slowGetElem},
	"_toString":     {toString, &slowToString},
	"call":          {call, &slowCall},
	"_add":          {add, &slowAdd},
	"_sub":          {subtract, &slowSubtract},
	"_inc":          {increment, &slowIncrement},
	"_dec":          {decrement, &slowDecrement},
	"_and":          {and, &slowAnd},
	"_or":           {or, &slowOr},
	"_xor":          {exclusiveOr, &slowExclusiveOr},
	"_sal":          {shiftLeft, &slowShiftLeft},
	"_sar":          {shiftRight, &slowShiftRight},
	"_shr":          {shiftRightUnsigned, &slowShiftRightUnsigned},
	"_bnot":         {invert, &slowInvert},
	"_op_lt":        {less, &slowLess},
	"_op_lte":       {lessOrEqual, &slowLessOrEqual},
	"_op_gt":        {greater, &slowGreater},
	"_op_gte":       {greaterOrEqual, &slowGreaterOrEqual},
	"_iterate":      {iterate, &slowIterate},
	"_iterateP":     {iteratePopped, &slowIteratePopped},
	"yieldMarker":   {await, &slowAwait},
}

var (
	slowGetProp, slowGetPropCallee, slowGetElem, slowToString, slowCall exec
	slowAnd, slowOr, slowExclusiveOr, slowInvert                        exec
	slowShiftLeft, slowShiftRight, slowShiftRightUnsigned               exec
	slowAdd, slowSubtract, slowIncrement, slowDecrement                 exec
	slowLess, slowLessOrEqual, slowGreater, slowGreaterOrEqual          exec
	slowIterate, slowIteratePopped, slowAwait                           exec
)
