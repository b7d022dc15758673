package fs

import (
	iofs "io/fs"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// The kinds of entries in a folder.
const (
	direntUnknown = iota
	direntFile
	direntDir
	direntLink
	direntFIFO
	direntSocket
	direntChar
	direntBlock
)

// direntTests are the methods that tell what an entry is.
var direntTests = []struct {
	method string
	kind   int
}{
	{"isDirectory", direntDir},
	{"isFile", direntFile},
	{"isBlockDevice", direntBlock},
	{"isCharacterDevice", direntChar},
	{"isSymbolicLink", direntLink},
	{"isFIFO", direntFIFO},
	{"isSocket", direntSocket},
}

// defineDirent defines the class Dirent. Its instances have what they are under a
// symbol.
func (k *classes) defineDirent() {
	k.direntType = goja.NewSymbol("type")
	k.dirent = k.r.NewClass(js.Class{
		Name: "Dirent", Length: 3,
		Init: func(this *goja.Object, args []goja.Value) {
			k.setDirent(this, argument(args, 0), argument(args, 1), argument(args, 2))
		},
	})
	for _, test := range direntTests {
		kind := k.r.VM.ToValue(test.kind)
		k.r.Hidden(js.Proto(k.dirent)).Method(test.method, 0, func(c goja.FunctionCall) goja.Value {
			this, ok := c.This.(*goja.Object)
			return k.r.VM.ToValue(ok && kind.StrictEquals(this.GetSymbol(k.direntType)))
		})
	}
}

func (k *classes) setDirent(o *goja.Object, name, kind, dir goja.Value) {
	k.set(o, "name", name)
	k.set(o, "parentPath", dir)
	k.set(o, "path", dir)
	if err := o.SetSymbol(k.direntType, kind); err != nil {
		panic(err)
	}
}

func (k *classes) newDirent(name goja.Value, kind int, dir goja.Value) *goja.Object {
	o := k.r.VM.CreateObject(js.Proto(k.dirent))
	k.setDirent(o, name, k.r.VM.ToValue(kind), dir)
	return o
}

// kind is what an entry of a folder is.
func (e Entry) kind() int {
	switch {
	case e.Type.IsRegular():
		return direntFile
	case e.Type.IsDir():
		return direntDir
	case e.Type&iofs.ModeSymlink != 0:
		return direntLink
	case e.Type&iofs.ModeNamedPipe != 0:
		return direntFIFO
	case e.Type&iofs.ModeSocket != 0:
		return direntSocket
	case e.Type&iofs.ModeCharDevice != 0:
		return direntChar
	case e.Type&iofs.ModeDevice != 0:
		return direntBlock
	}
	return direntUnknown
}
