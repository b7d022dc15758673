package fs

import (
	stdpath "path"
	"slices"
	"strings"

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
	find := list.flat
	if a.recursive(opts) {
		find = list.deep
		a.inPlace = a.form == calling
		list.lastFirst = a.form == promising
		if list.folder == nil && isBuffer(opts.encoding) {
			list.folder = buffer.Of(a.m.r).New([]byte(p.given))
		}
		if list.folder != nil {
			find = list.unjoinable(find)
		}
	}
	return func(s step) (result, error) {
		return value(find(s, p), func() goja.Value { return a.m.array(list.values()) })
	}
}

// recursive reads the option of that name, which the form that returns a promise does not check.
func (a *arguments) recursive(opts options) bool {
	v := opts.get("recursive")
	if a.form == promising {
		return js.Truthy(v)
	}
	return !js.IsNullish(v) && nodeerr.Boolean(a.m.r, v, "options.recursive")
}

// array makes a list.
func (m *module) array(list []goja.Value) *goja.Object {
	values := make([]any, len(list))
	for i, v := range list {
		values[i] = v
	}
	return m.r.VM.NewArray(values...)
}

// listing is what is found in a folder.
type listing struct {
	m       *module
	show    text
	dirents bool         // tell the type of each
	asRead  bool         // in the order of the system, else sorted by name
	folder  *goja.Object // the folder where it was given as a buffer

	lastFirst bool // of the folders of a folder, what is in the last of them comes first
	found     []listed
}

// listed is an entry, the folder it is in, and its name in the one that is listed.
type listed struct {
	Entry
	dir, name string
}

// read reads a folder.
func (l *listing) read(p path) ([]Entry, error) {
	entries, err := l.m.files.ReadDir(p.actual)
	if !l.asRead {
		slices.SortFunc(entries, func(a, b Entry) int { return strings.Compare(a.Name, b.Name) })
	}
	return entries, err
}

// flat finds what is in a folder itself.
func (l *listing) flat(_ step, p path) error {
	entries, err := l.read(p)
	for _, entry := range entries {
		l.found = append(l.found, listed{entry, p.given, entry.Name})
	}
	return failed(err, "scandir", p)
}

// deep finds all that is below a folder, what is less deep first, or below each folder before what is beside it.
// Links to folders are followed if only names are asked for.
func (l *listing) deep(s step, root path) error {
	type folder struct {
		path    path
		name    string
		entries []Entry
	}
	entries, err := l.read(root)
	if err != nil {
		return failed(err, "scandir", root)
	}
	for queue := []folder{{root, "", entries}}; len(queue) > 0; {
		var at folder
		if last := len(queue) - 1; l.lastFirst {
			at, queue = queue[last], queue[:last]
		} else {
			at, queue = queue[0], queue[1:]
		}
		for _, entry := range at.entries {
			in := path{stdpath.Join(at.path.given, entry.Name), at.path.actual + "/" + entry.Name}
			name := stdpath.Join(at.name, entry.Name)
			l.found = append(l.found, listed{entry, at.path.given, name})
			if entry.kind() == direntDir || !l.dirents && entry.kind() == direntLink && l.m.isFolder(in) {
				s.next()
				below, err := l.read(in)
				if err != nil {
					return failed(err, "scandir", in)
				}
				queue = append(queue, folder{in, name, below})
			}
		}
	}
	return nil
}

// unjoinable is find for names and folders that are bytes, which Node cannot join: it
// fails as soon as there is something to join.
func (l *listing) unjoinable(find func(step, path) error) func(step, path) error {
	return func(s step, p path) error {
		if err := find(s, p); err != nil || len(l.found) == 0 {
			return err
		}
		return refusal(func(r *js.Realm) *goja.Object {
			return nodeerr.InvalidArgType(r, "path", "of type string", l.folder)
		})
	}
}

// values are what a script gets of what was found.
func (l *listing) values() []goja.Value {
	list := make([]goja.Value, len(l.found))
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
	return list
}
