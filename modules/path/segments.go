package path

import (
	"bytes"
	"slices"
	"strings"
)

// collapse takes the empty, "." and ".." segments out of what follows the root of a
// path, and joins the rest with sep. A ".." that has nothing to take back stays if
// above is set, as in a relative path, and is dropped otherwise.
func collapse(path string, isSep func(byte) bool, sep byte, above bool) string {
	kept := make([]byte, 0, len(path))
	names := 0 // segments at the end of kept that a ".." takes back
	for start, end := 0, 0; start <= len(path); start = end + 1 {
		end = start
		for end < len(path) && !isSep(path[end]) {
			end++
		}
		switch segment := path[start:end]; {
		case segment == "" || segment == ".":
		case segment == ".." && names > 0:
			names--
			kept = kept[:max(0, bytes.LastIndexByte(kept, sep))]
		case segment == ".." && !above:
		default:
			if segment != ".." {
				names++
			}
			if len(kept) > 0 {
				kept = append(kept, sep)
			}
			kept = append(kept, segment...)
		}
	}
	return string(kept)
}

// lastSegment finds the last segment that is not empty at or behind floor. Without
// one, start and end are floor.
func lastSegment(path string, floor int, isSep func(byte) bool) (start, end int) {
	end = len(path)
	for end > floor && isSep(path[end-1]) {
		end--
	}
	start = end
	for start > floor && !isSep(path[start-1]) {
		start--
	}
	return start, end
}

// extension is where the extension of a file's name begins: at its last dot. A dot
// at the very beginning makes the file hidden and begins none.
func extension(name string) int {
	if dot := strings.LastIndexByte(name, '.'); dot > 0 && name != ".." {
		return dot
	}
	return len(name)
}

// baseName is the last segment of rest, which is path without its drive, and without
// the suffix unless nothing is left then. There are two oddities: a suffix that is
// the whole path leaves nothing of it, and one that ends in the whole name, and in
// more before it, leaves the separators behind the name.
func baseName(path, rest, suffix string, isSep func(byte) bool) string {
	start, end := lastSegment(rest, 0, isSep)
	name := rest[start:end]
	switch {
	case suffix == path:
		return ""
	case suffix == name:
		return name
	case strings.HasSuffix(suffix, name) && length(suffix) <= length(path):
		return rest[start:]
	}
	return strings.TrimSuffix(name, suffix)
}

// extName is the extension of the last segment.
func extName(path string, isSep func(byte) bool) string {
	start, end := lastSegment(path, 0, isSep)
	name := path[start:end]
	return name[extension(name):]
}

// parts is what parse takes a path apart into.
type parts struct{ root, dir, base, ext, name string }

// withBase fills in what belongs to the last segment.
func (p parts) withBase(base string) parts {
	dot := extension(base)
	p.base, p.name, p.ext = base, base[:dot], base[dot:]
	return p
}

// steps leads from one path to another, both as segments: up as far as they differ,
// and down again.
func steps(from, to []string, shared int, sep string) string {
	up := slices.Repeat([]string{".."}, len(from)-shared)
	return strings.Join(append(up, to[shared:]...), sep)
}

// sharedSegments is the number of segments that two paths begin with alike, as far as
// fold goes.
func sharedSegments(a, b []string, fold func(string) string) int {
	n := 0
	for n < min(len(a), len(b)) && fold(a[n]) == fold(b[n]) {
		n++
	}
	return n
}

// segments splits what follows the root of a resolved path.
func segments(path, sep string) []string {
	return strings.FieldsFunc(path, func(c rune) bool { return string(c) == sep })
}

// only is the paths that resolve is given when there is but one.
func only(path string) func(int) string { return func(int) string { return path } }
