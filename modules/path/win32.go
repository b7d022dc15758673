package path

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// win32 is the syntax of paths on Windows: "\" separates segments, "/" is taken for
// it, and a path may begin with a drive or with a share on a server.
type win32 struct{}

func isEither(c byte) bool { return c == '\\' || c == '/' }

func (win32) separator() string { return `\` }
func (win32) delimiter() string { return ";" }

func isLetter(c byte) bool { c |= 0x20; return c >= 'a' && c <= 'z' }

// hasDrive tells whether a path begins as in "C:".
func hasDrive(path string) bool { return len(path) >= 2 && path[1] == ':' && isLetter(path[0]) }

// root is what a path begins with: its first end bytes.
type root struct {
	end      int
	device   string // a drive, or server and share as in `\\server\share`; may be empty
	absolute bool   // false after a drive alone: "C:name"
	unc      bool   // server and share
}

// splitRoot finds the root of a path.
func splitRoot(path string) root {
	switch {
	case path == "":
		return root{}
	case isEither(path[0]):
		if share, ok := splitShare(path); ok {
			return share
		}
		return root{end: 1, absolute: true}
	case hasDrive(path):
		if len(path) > 2 && isEither(path[2]) {
			return root{end: 3, device: path[:2], absolute: true}
		}
		return root{end: 2, device: path[:2]}
	}
	return root{}
}

// splitShare finds a root of server and share. Only exactly two separators begin
// one; the separator behind it belongs to it.
func splitShare(path string) (root, bool) {
	skip := func(i int, separators bool) int {
		for i < len(path) && isEither(path[i]) == separators {
			i++
		}
		return i
	}
	if len(path) < 2 || !isEither(path[1]) {
		return root{}, false
	}
	serverEnd := skip(2, false)
	share := skip(serverEnd, true)
	end := skip(share, false)
	if serverEnd == 2 || share == serverEnd || end == share {
		return root{}, false
	}
	found := root{device: `\\` + path[2:serverEnd] + `\` + path[share:end], absolute: true, unc: true}
	found.end = min(end+1, len(path))
	return found, true
}

// cleanRoot is the root of a path as normalize and resolve see it: the share of the
// servers "." and "?", where Windows has its devices, is an ordinary segment.
func cleanRoot(path string) root {
	r := splitRoot(path)
	if r.unc && (path[2] == '.' || path[2] == '?') && isEither(path[3]) {
		return root{end: 4, device: `\\` + path[2:3], absolute: true}
	}
	return r
}

// isReserved tells whether a name is one of the devices that Windows has in every
// folder.
func isReserved(name string) bool {
	name = strings.ToUpper(name)
	switch name {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	port, ok := strings.CutPrefix(name, "COM")
	if !ok {
		port, ok = strings.CutPrefix(name, "LPT")
	}
	switch port {
	case "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³":
		return ok
	}
	return false
}

func (win32) isAbsolute(path string) bool { return splitRoot(path).absolute }

func (win32) normalize(path string) string {
	if path == "" {
		return "."
	}
	r := cleanRoot(path)
	colon := strings.IndexByte(path, ':')
	reserved := isReserved(path[:max(colon, 0)])
	if reserved {
		r = root{end: colon + 1, device: path[:colon+1]}
	}
	tail := collapse(path[r.end:], isEither, '\\', !r.absolute)
	if tail == "" && !r.absolute {
		tail = "."
	}
	if tail != "" && isEither(path[len(path)-1]) {
		tail += `\`
	}
	switch {
	case reserved, colon < 0 && isReserved(dropLast(path)):
		return `.\` + r.device + tail
	case r.device == "" && !r.absolute && (hasDrive(tail) || hasNameOfDevice(path)):
		return `.\` + tail
	case r.absolute:
		return r.device + `\` + tail
	}
	return r.device + tail
}

// hasNameOfDevice tells whether a segment of a path ends in a colon and is more
// than one.
func hasNameOfDevice(path string) bool {
	for i := range len(path) {
		if len(path) > 1 && path[i] == ':' && (i+1 == len(path) || isEither(path[i+1])) {
			return true
		}
	}
	return false
}

func dropLast(s string) string {
	if s == "" {
		return s
	}
	return s[:len(s)-1]
}

func (w win32) join(paths []string) string {
	var given []string
	for _, path := range paths {
		if path != "" {
			given = append(given, path)
		}
	}
	if len(given) == 0 {
		return "."
	}
	joined := strings.Join(given, `\`)
	// A server is one only if the first path says so.
	first := given[0]
	if len(first) < 3 || !isEither(first[0]) || !isEither(first[1]) || isEither(first[2]) {
		slashes := len(joined) - len(strings.TrimLeft(joined, `\/`))
		joined = joined[max(0, slashes-1):]
	}
	return w.normalize(joined)
}

func (win32) resolve(n int, paths func(i int) string, env environment) string {
	var device, tail string
	absolute := false
	for i := n - 1; i >= -1 && (device == "" || !absolute); i-- {
		var path string
		if i >= 0 {
			path = paths(i)
		} else {
			path = env.driveCwd(device)
		}
		if path == "" {
			continue
		}
		r := cleanRoot(path)
		switch {
		case device == "":
			device = r.device
		case r.device != "" && lower(r.device) != lower(device):
			continue
		}
		if !absolute {
			tail = path[r.end:] + `\` + tail
			absolute = r.absolute
		}
	}
	clean := collapse(tail, isEither, '\\', !absolute)
	if absolute {
		return device + `\` + clean
	}
	if device+clean == "" {
		return "."
	}
	return device + clean
}

func (w win32) relative(from, to string, env environment) string {
	if from == to {
		return ""
	}
	from, to = w.resolve(1, only(from), env), w.resolve(1, only(to), env)
	if lower(from) == lower(to) {
		return ""
	}
	if strings.ContainsRune(from+to, longer) {
		ups, downs := splitTrimmed(from), splitTrimmed(to)
		shared := sharedSegments(ups, downs, lower)
		if shared == 0 {
			return to
		}
		return steps(ups, downs, shared, `\`)
	}
	return stepsBetween(from, to)
}

// longer is the one letter that has more code units in lower case. Paths with it
// are compared segment by segment, the empty ones of their root among them.
const longer = 'İ'

func splitTrimmed(path string) []string { return strings.Split(strings.TrimRight(path, `\`), `\`) }

// stepsBetween leads from one resolved path to another without regard to case. As in
// Node, what is compared is characters: where one path is the beginning of the other
// and no separator is shared, the steps are counted from the first character.
func stepsBetween(from, to string) string {
	tail := strings.TrimLeft(to, `\`)
	rest, up, down := toUnits(tail), toUnits(strings.Trim(from, `\`)), toUnits(strings.TrimRight(tail, `\`))
	lowUp, lowDown := toUnits(lower(fromUnits(up))), toUnits(lower(fromUnits(down)))
	end := 0
	for end < min(len(up), len(down)) && lowUp[end] == lowDown[end] {
		end++
	}
	shared := end - 1 // where the last separator in common is
	for shared >= 0 && up[shared] != '\\' {
		shared--
	}
	switch drive := end == 2; {
	case end == len(up) && end < len(down) && (down[end] == '\\' || drive):
		return strings.TrimPrefix(fromUnits(rest[end:]), `\`)
	case end == len(down) && end < len(up) && up[end] == '\\':
		shared = end
	case end == len(down) && end < len(up) && drive:
		shared = end + 1
	case shared < 0 && end < min(len(up), len(down)):
		return to
	}
	shared = max(shared, 0)
	steps := fromUnits(down[min(shared, len(down)):])
	if shared >= len(up) {
		return strings.TrimPrefix(steps, `\`)
	}
	return ".." + strings.Repeat(`\..`, strings.Count(fromUnits(up[shared+1:]), `\`)) + steps
}

// lower is a text in lower case, as the language has it.
func lower(s string) string {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return cases.Lower(language.Und).String(s)
		}
	}
	return strings.ToLower(s)
}

func (w win32) toNamespacedPath(path string, env environment) string {
	if path == "" {
		return path
	}
	resolved := w.resolve(1, only(path), env)
	switch {
	case length(resolved) <= 2:
		return path
	case strings.HasPrefix(resolved, `\\`) && resolved[2] != '?' && resolved[2] != '.':
		return `\\?\UNC\` + resolved[2:]
	case hasDrive(resolved) && resolved[2] == '\\':
		return `\\?\` + resolved
	}
	return resolved
}

func (win32) dirname(path string) string {
	floor := splitRoot(path).end
	start, _ := lastSegment(path, floor, isEither)
	switch {
	case start > floor:
		return path[:start-1]
	case floor > 0:
		return path[:floor]
	}
	return "."
}

// afterDrive is what names are looked for in: the root of a share has some too.
func afterDrive(path string) string {
	if hasDrive(path) {
		return path[2:]
	}
	return path
}

func (win32) basename(path, suffix string) string {
	return baseName(path, afterDrive(path), suffix, isEither)
}

func (win32) extname(path string) string {
	return extName(afterDrive(path), isEither)
}

func (win32) parse(path string) parts {
	floor := splitRoot(path).end
	start, end := lastSegment(path, floor, isEither)
	is := parts{root: path[:floor], dir: path[:floor]}
	if start > floor {
		is.dir = path[:start-1]
	}
	return is.withBase(path[start:end])
}
