package path

import (
	"runtime"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// maxPattern is how many code units a pattern may have.
const maxPattern = 64 << 10

// matchesGlob tells whether a path matches a pattern of a shell's kind. Either slash
// separates segments in a pattern; there are no escapes.
func (o object) matchesGlob(c goja.FunctionCall) goja.Value {
	path := o.argument(c.Argument(0), "path")
	pattern := o.argument(c.Argument(1), "pattern")
	o.module.warnOfGlob(o.r)
	if length(pattern) > maxPattern {
		panic(o.r.NewError(js.TypeError, "", "pattern is too long"))
	}
	windows := o.syntax.separator() == `\`
	return o.r.VM.ToValue(matchesGlob(path, strings.ReplaceAll(pattern, `\`, "/"), windows))
}

// warnOfGlob warns once that patterns are an experiment of Node's.
func (m *module) warnOfGlob(r *js.Realm) {
	if !m.warned {
		m.warned = true
		r.EmitWarning("glob is an experimental feature and might change at any time", "ExperimentalWarning", "")
	}
}

func matchesGlob(path, pattern string, windows bool) bool {
	if windows {
		path = strings.ReplaceAll(path, `\`, "/")
	}
	if pattern == "" {
		return path == ""
	}
	names := resolveDots(splitGlob(path, windows))
	for _, alternative := range expandBraces(pattern) {
		segments := resolveDots(splitGlob(alternative, windows))
		if matchSegments(names, segments, windows) {
			return true
		}
	}
	return false
}

// splitGlob splits at slashes, of which several are as good as one but for the two
// that a share on Windows begins with.
func splitGlob(s string, windows bool) []string {
	share := windows && len(s) > 2 && strings.HasPrefix(s, "//") && s[2] != '/'
	var list []string
	if share {
		list = append(list, "")
	}
	for i := 0; i <= len(s); {
		end := i
		for end < len(s) && s[end] != '/' {
			end++
		}
		list = append(list, s[i:end])
		for i = end + 1; i < len(s) && s[i] == '/'; i++ {
		}
		if end == len(s) {
			break
		}
	}
	return list
}

// resolveDots takes out "." and what ".." takes back. The first segment stays what it
// is, and so does an empty last one.
func resolveDots(list []string) []string {
	kept := list[:1:1]
	for i, segment := range list[1:] {
		last := i == len(list)-2
		if segment == "." && !last || segment == "" && !last && (i > 0 || list[0] != "") {
			continue
		}
		if segment == ".." && len(kept) > 0 && isTakenBack(kept[len(kept)-1]) {
			kept = kept[:len(kept)-1]
			continue
		}
		kept = append(kept, segment)
	}
	if len(kept) == 0 {
		return []string{""}
	}
	return kept
}

// isTakenBack tells whether ".." takes back the segment before it.
func isTakenBack(segment string) bool {
	switch segment {
	case "", ".", "..", "**":
		return false
	}
	return true
}

// matchSegments matches the names of a path and the segments of a pattern.
func matchSegments(names, segments []string, windows bool) bool {
	if windows {
		names, segments = alignDrives(names, segments)
	}
	for i, segment := range segments {
		if segment == "**" {
			return matchGlobstar(names[i:], segments[i+1:], windows)
		}
		if i >= len(names) || !matchSegment(names[i], segment) {
			return false
		}
	}
	rest := names[len(segments):]
	return len(rest) == 0 || len(rest) == 1 && rest[0] == ""
}

// matchGlobstar matches what follows "**", which stands for any number of names that
// are not hidden; at the end there has to be one, if only an empty one.
func matchGlobstar(names, segments []string, windows bool) bool {
	if len(segments) == 0 {
		return len(names) > 0 && !slices.ContainsFunc(names, isHidden)
	}
	for i := range names {
		if matchSegments(names[i:], segments, false) {
			return true
		}
		if isHidden(names[i]) {
			return false
		}
	}
	return false
}

func isHidden(name string) bool { return strings.HasPrefix(name, ".") }

// alignDrives makes two beginnings equal that name the same drive.
func alignDrives(names, segments []string) ([]string, []string) {
	n, s := driveAt(names), driveAt(segments)
	if n < 0 || s < 0 || lower(names[n]) != lower(segments[s]) {
		return names, segments
	}
	names, segments = names[n:], slices.Clone(segments[s:])
	segments[0] = names[0]
	return names, segments
}

// driveAt is where a drive is: first, or behind the share "//?"; -1 if there is none.
func driveAt(list []string) int {
	isDrive := func(s string) bool { return len(s) == 2 && hasDrive(s) }
	switch {
	case isDrive(list[0]):
		return 0
	case len(list) > 3 && list[0] == "" && list[1] == "" && list[2] == "?" && isDrive(list[3]):
		return 3
	}
	return -1
}

// foldsCase tells whether patterns on this system match without regard to case.
func foldsCase() bool { return runtime.GOOS == "windows" || runtime.GOOS == "darwin" }
