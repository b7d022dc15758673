package path

import "strings"

// posix is the syntax of paths where "/" separates segments.
type posix struct{}

func isSlash(c byte) bool { return c == '/' }

func (posix) separator() string { return "/" }
func (posix) delimiter() string { return ":" }

func (posix) isAbsolute(path string) bool { return path != "" && path[0] == '/' }

func (p posix) normalize(path string) string {
	if path == "" {
		return "."
	}
	absolute := p.isAbsolute(path)
	clean := collapse(path, isSlash, '/', !absolute)
	if clean == "" && !absolute {
		clean = "."
	}
	if clean != "" && strings.HasSuffix(path, "/") {
		clean += "/"
	}
	if absolute {
		clean = "/" + clean
	}
	return clean
}

func (p posix) join(paths []string) string {
	var given []string
	for _, path := range paths {
		if path != "" {
			given = append(given, path)
		}
	}
	return p.normalize(strings.Join(given, "/"))
}

func (p posix) resolve(n int, paths func(i int) string, env environment) string {
	resolved := ""
	for i := n - 1; i >= 0 && !p.isAbsolute(resolved); i-- {
		if path := paths(i); path != "" {
			resolved = path + "/" + resolved
		}
	}
	if !p.isAbsolute(resolved) {
		resolved = env.cwd() + "/" + resolved
	}
	if p.isAbsolute(resolved) {
		return "/" + collapse(resolved, isSlash, '/', false)
	}
	if clean := collapse(resolved, isSlash, '/', true); clean != "" {
		return clean
	}
	return "."
}

func (p posix) relative(from, to string, env environment) string {
	if from == to {
		return ""
	}
	from, to = p.resolve(1, only(from), env), p.resolve(1, only(to), env)
	ups, downs := segments(from, "/"), segments(to, "/")
	shared := sharedSegments(ups, downs, strings.Clone)
	return steps(ups, downs, shared, "/")
}

func (posix) toNamespacedPath(path string, _ environment) string { return path }

func (p posix) dirname(path string) string {
	start, _ := lastSegment(path, 0, isSlash)
	switch {
	case start == 2 && path[0] == '/':
		return "//"
	case start > 1:
		return path[:start-1]
	case p.isAbsolute(path):
		return "/"
	}
	return "."
}

func (posix) basename(path, suffix string) string { return baseName(path, path, suffix, isSlash) }

func (posix) extname(path string) string { return extName(path, isSlash) }

func (p posix) parse(path string) parts {
	var is parts
	start, end := lastSegment(path, 0, isSlash)
	if p.isAbsolute(path) {
		is.root, is.dir = "/", "/"
	}
	if start > 1 {
		is.dir = path[:start-1]
	}
	is = is.withBase(path[start:end])
	if is.base == ".." && start == 1 && is.root != "" {
		is.name, is.ext = ".", "." // as Node has it, right behind the root
	}
	return is
}
