package fs

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Volume is what a file system knows of itself: its kind, how large its blocks are
// and how many there are, free and for anybody, and how many files it can have.
type Volume struct{ Type, Bsize, Blocks, Bfree, Bavail, Files, Ffree uint64 }

var volumeNumbers = []string{"type", "bsize", "blocks", "bfree", "bavail", "files", "ffree"}

func (v *Volume) numbers() [7]uint64 {
	return [...]uint64{v.Type, v.Bsize, v.Blocks, v.Bfree, v.Bavail, v.Files, v.Ffree}
}

// readStatfs reads the arguments of statfs(path[, options], callback).
func readStatfs(a *arguments) work {
	a.takeCallback(1, 2)
	p := a.path(0, "path")
	opts := a.statOptions(1)
	return func(step) (result, error) {
		v, err := a.m.files.Statfs(p.actual)
		return value(failed(err, "statfs", p), func() goja.Value { return a.m.classes.newStatFs(&v, opts.bigInt) })
	}
}

// defineStatFs defines the class of what statfs tells.
func (k *classes) defineStatFs() {
	k.statFs = js.Proto(k.r.NewClass(js.Class{
		Name: "StatFs", Length: len(volumeNumbers),
		Init: func(this *goja.Object, args []goja.Value) {
			for i, name := range volumeNumbers {
				k.set(this, name, argument(args, i))
			}
		},
	}))
}

func (k *classes) newStatFs(v *Volume, bigInt bool) *goja.Object {
	o := k.r.VM.CreateObject(k.statFs)
	numbers := v.numbers()
	for i, name := range volumeNumbers {
		k.set(o, name, k.number(numbers[i], bigInt))
	}
	return o
}
