package fs

import (
	"math"
	"math/big"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// classes are the classes of what a script is told of files.
type classes struct {
	r *js.Realm

	stats       *goja.Object
	bigIntStats *goja.Object // prototype
	newDate     goja.Constructor

	statFs *goja.Object // prototype

	dirent     *goja.Object
	direntType *goja.Symbol
}

func (k *classes) init(r *js.Realm) {
	k.r = r
	k.newDate, _ = goja.AssertConstructor(r.VM.Get("Date"))
	k.defineStats()
	k.defineStatFs()
	k.defineDirent()
}

// defineClasses makes the classes that scripts may know exports.
func (m *module) defineClasses() {
	k := &m.classes
	m.r.On(m.exports).
		Value("Dirent", k.dirent).
		Value("Stats", k.stats)
	m.defineStreams()
	m.r.On(m.exports).
		Method("_toUnixTimestamp", 1, func(c goja.FunctionCall) goja.Value {
			return m.r.VM.ToValue(m.unixTime(c.Argument(0), "time"))
		})
	name(m.r, m.exports.Get("_toUnixTimestamp"), "toUnixTimestamp")
}

// name gives a function another name than that of the property it is in.
func name(r *js.Realm, fn goja.Value, name string) {
	err := fn.(*goja.Object).DefineDataProperty("name", r.VM.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	if err != nil {
		panic(err)
	}
}

// The properties of Stats: first those that are numbers as they come, then the times.
var (
	statNumbers = []string{"dev", "mode", "nlink", "uid", "gid", "rdev", "blksize", "ino", "size", "blocks"}
	statTimes   = []string{"atime", "mtime", "ctime", "birthtime"}
)

func (s *Stat) numbers() [10]uint64 {
	return [...]uint64{s.Dev, s.Mode, s.Nlink, s.UID, s.GID, s.Rdev, s.Blksize, s.Ino, s.Size, s.Blocks}
}

func (s *Stat) times() [4]Time { return [...]Time{s.Atime, s.Mtime, s.Ctime, s.Birthtime} }

// typeTests are the methods that tell what a file is.
var typeTests = []struct {
	method string
	kind   int
}{
	{"isDirectory", typeDirectory},
	{"isFile", typeRegular},
	{"isBlockDevice", typeBlockDevice},
	{"isCharacterDevice", typeCharDevice},
	{"isSymbolicLink", typeLink},
	{"isFIFO", typeFIFO},
	{"isSocket", typeSocket},
}

// defineStats defines the class Stats and the one like it whose numbers are BigInts.
func (k *classes) defineStats() {
	base := k.r.NewClass(js.Class{Name: "StatsBase", Length: len(statNumbers), Init: k.setNumbers})
	for _, test := range typeTests {
		k.r.On(js.Proto(base)).Value(test.method, k.r.Func("", 0, k.typeTest(test.kind)))
	}
	k.stats = k.r.NewClass(js.Class{Name: "Stats", Length: len(statNumbers) + len(statTimes), Parent: base, Init: k.initStats})
	k.r.On(js.Proto(k.stats)).
		Value("isFile", k.r.Func("", 0, k.typeTest(typeRegular))).
		Value("_checkModeProperty", k.r.Func("", 1, func(c goja.FunctionCall) goja.Value {
			mode := js.Get(c.This, "mode").ToInteger()
			return k.r.VM.ToValue(mode&typeMask == c.Argument(0).ToInteger())
		}))
	k.bigIntStats = js.Proto(k.r.NewClass(js.Class{
		Name: "BigIntStats", Length: len(statNumbers) + len(statTimes), Parent: base, Init: k.setNumbers,
	}))
	k.r.On(k.bigIntStats).
		Value("_checkModeProperty", k.r.Func("", 1, func(c goja.FunctionCall) goja.Value {
			mode := js.Get(c.This, "mode")
			return k.r.VM.ToValue(goja.IsBigInt(mode) && mode.Export().(*big.Int).Int64()&typeMask == c.Argument(0).ToInteger())
		}))
}

// typeTest asks the object itself, which knows what kind of number its mode is.
func (k *classes) typeTest(kind int) func(goja.FunctionCall) goja.Value {
	return func(c goja.FunctionCall) goja.Value {
		this, ok := c.This.(*goja.Object)
		if !ok || !js.IsFunction(this.Get("_checkModeProperty")) {
			panic(k.r.NewError(js.TypeError, "", "this._checkModeProperty is not a function"))
		}
		return k.r.Invoke(this, "_checkModeProperty", k.r.VM.ToValue(kind))
	}
}

func (k *classes) setNumbers(this *goja.Object, args []goja.Value) {
	for i, name := range statNumbers {
		k.set(this, name, argument(args, i))
	}
}

func argument(args []goja.Value, i int) goja.Value {
	if i < len(args) {
		return args[i]
	}
	return js.Undefined
}

// initStats is the constructor: after the numbers come the times, in milliseconds.
func (k *classes) initStats(this *goja.Object, args []goja.Value) {
	k.setNumbers(this, args)
	for i, name := range statTimes {
		k.set(this, name+"Ms", argument(args, len(statNumbers)+i))
	}
	for i, name := range statTimes {
		k.set(this, name, k.date(argument(args, len(statNumbers)+i).ToFloat()))
	}
}

func (k *classes) set(o *goja.Object, name string, v goja.Value) {
	if err := o.Set(name, v); err != nil {
		panic(err)
	}
}

// date is the moment so many milliseconds after 1970 began.
func (k *classes) date(ms float64) goja.Value {
	date, err := k.newDate(nil, k.r.VM.ToValue(math.Floor(ms+0.5)))
	if err != nil {
		panic(err)
	}
	return date
}

// newStats makes the object that a script is told of a file.
func (k *classes) newStats(s *Stat, bigInt bool) *goja.Object {
	if bigInt {
		return k.newBigIntStats(s)
	}
	o := k.r.VM.CreateObject(js.Proto(k.stats))
	numbers := s.numbers()
	for i, name := range statNumbers {
		k.set(o, name, k.number(numbers[i], false))
	}
	times := s.times()
	for i, name := range statTimes {
		k.set(o, name+"Ms", k.r.VM.ToValue(times[i].ms()))
	}
	for i, name := range statTimes {
		k.set(o, name, k.date(times[i].ms()))
	}
	return o
}

func (k *classes) newBigIntStats(s *Stat) *goja.Object {
	o := k.r.VM.CreateObject(k.bigIntStats)
	numbers := s.numbers()
	for i, name := range statNumbers {
		k.set(o, name, k.number(numbers[i], true))
	}
	times := s.times()
	for i, name := range statTimes {
		k.set(o, name+"Ms", k.bigInt(new(big.Int).Div(times[i].ns(), big.NewInt(1e6))))
	}
	for i, name := range statTimes {
		k.set(o, name+"Ns", k.bigInt(times[i].ns()))
	}
	for i, name := range statTimes {
		whole := new(big.Int).Div(times[i].ns(), big.NewInt(1e6))
		k.set(o, name, k.date(float64(whole.Int64())))
	}
	return o
}

// number is a number, or a BigInt.
func (k *classes) number(n uint64, bigInt bool) goja.Value {
	if bigInt {
		return k.bigInt(new(big.Int).SetUint64(n))
	}
	return k.r.VM.ToValue(float64(n))
}

func (k *classes) bigInt(n *big.Int) goja.Value { return k.r.VM.ToValue(n) }

// ms is the time in milliseconds, as exact as a number is.
func (t Time) ms() float64 { return float64(t.Sec)*1e3 + float64(t.Nsec)/1e6 }

func (t Time) ns() *big.Int {
	n := new(big.Int).Mul(big.NewInt(t.Sec), big.NewInt(1e9))
	return n.Add(n, big.NewInt(t.Nsec))
}
