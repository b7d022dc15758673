//go:build linux || darwin

package fs

import (
	stdpath "path"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// readReaddir reads the arguments of readdir(path[, options], callback).
func readReaddir(a *arguments) work {
	a.takeCallback(1, 2)
	opts := a.options(1)
	p := a.path(0, "path")
	list := listing{m: a.m, show: opts.text(), dirents: js.Truthy(opts.get("withFileTypes"))}
	if bytes, ok := buffer.Bytes(a.at(0)); ok {
		list.folder = buffer.Of(a.m.r).New(bytes)
	}
	if v := opts.get("recursive"); !js.IsNullish(v) && nodeerr.Boolean(a.m.r, v, "options.recursive") {
		if list.folder == nil && isBuffer(opts.encoding) {
			list.folder = buffer.Of(a.m.r).New([]byte(p.given))
		}
		return func(s step) (result, error) { return list.recursive(s, p) }
	}
	return func(step) (result, error) {
		entries, err := a.m.files.ReadDir(p.actual)
		for _, entry := range entries {
			list.found = append(list.found, listed{Entry: entry, dir: p.given, name: entry.Name})
		}
		return value(failed(err, "scandir", p), list.result)
	}
}

// listing is what readdir finds.
type listing struct {
	m       *module
	show    text
	dirents bool         // tell the type of each
	folder  *goja.Object // the folder where it was given as a buffer
	found   []listed
}

// listed is an entry, the folder it is in, and its name in the one that is listed.
type listed struct {
	Entry
	dir, name string
}

// recursive lists a folder with all that are in it, those that are less deep first.
// Links to folders are followed if only names are asked for.
func (l *listing) recursive(s step, root path) (result, error) {
	type folder struct {
		path path
		name string
	}
	for queue := []folder{{root, ""}}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		if at.name != "" {
			s.next()
		}
		entries, err := l.m.files.ReadDir(at.path.actual)
		if err != nil {
			return nil, failed(err, "scandir", at.path)
		}
		for _, entry := range entries {
			in := path{stdpath.Join(at.path.given, entry.Name), at.path.actual + "/" + entry.Name}
			name := stdpath.Join(at.name, entry.Name)
			l.found = append(l.found, listed{entry, at.path.given, name})
			if entry.kind() == direntDir || !l.dirents && entry.kind() == direntLink && l.m.isFolder(in) {
				queue = append(queue, folder{in, name})
			}
		}
	}
	return value(nil, func() goja.Value {
		if l.folder != nil && len(l.found) > 0 { // Node joins strings only
			panic(nodeerr.InvalidArgType(l.m.r, "path", "of type string", l.folder))
		}
		return l.result()
	})
}

// result makes an array of what was found.
func (l *listing) result() goja.Value {
	list := make([]any, len(l.found))
	for i, entry := range l.found {
		switch {
		case !l.dirents:
			list[i] = l.show(entry.name)
		case l.folder != nil:
			list[i] = l.m.classes.newDirent(l.show(entry.Name), entry.kind(), l.folder)
		default:
			list[i] = l.m.classes.newDirent(l.show(entry.Name), entry.kind(), l.m.r.VM.ToValue(entry.dir))
		}
	}
	return l.m.r.VM.NewArray(list...)
}
