package module

import (
	"fmt"
	"path"
	"path/filepath"
	"strings"
)

// fileURL is the URL of a file.
func fileURL(file string) string {
	var b strings.Builder
	b.WriteString("file://")
	file = filepath.ToSlash(file)
	if !strings.HasPrefix(file, "/") { // a drive
		b.WriteByte('/')
	}
	for i := 0; i < len(file); i++ {
		switch c := file[i]; {
		case c <= ' ', c >= 0x7f, strings.IndexByte("\"#%<>?[\\]^`{|}~", c) >= 0:
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// fileOfURL is the file of a URL.
func fileOfURL(at string) string {
	path, _ := splitSuffix(strings.TrimPrefix(at, "file://"))
	path = filepath.FromSlash(percentDecode(path))
	if filepath.Separator != '/' && len(path) > 2 && path[2] == ':' { // a drive
		path = path[1:]
	}
	return path
}

// splitSuffix splits what begins a URL from its query and fragment.
func splitSuffix(at string) (path, suffix string) {
	if i := strings.IndexAny(at, "?#"); i >= 0 {
		return at[:i], at[i:]
	}
	return at, ""
}

// cleanPath is a path of a URL without dots as segments.
func cleanPath(at string) string {
	clean := path.Clean(at)
	for _, folder := range []string{"/", "/.", "/.."} {
		if strings.HasSuffix(at, folder) && clean != "/" {
			return clean + "/"
		}
	}
	return clean
}

// hasEncodedSeparator tells whether a part of a URL has a separator in it that is none.
func hasEncodedSeparator(path string) bool {
	lower := strings.ToLower(path)
	return strings.Contains(lower, "%2f") || strings.Contains(lower, "%5c")
}
