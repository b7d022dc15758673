package transport

import "strings"

// pipeName is the name of a named pipe of Windows as the system's functions want it: `\\.\pipe\x`
// for that and for `\\?\pipe\x`, with either kind of slash. ok tells whether path is one.
func pipeName(path string) (name string, ok bool) {
	name = strings.ReplaceAll(path, "/", `\`)
	for _, prefix := range []string{`\\.\pipe\`, `\\?\pipe\`} {
		if len(name) > len(prefix) && strings.EqualFold(name[:len(prefix)], prefix) {
			return `\\.\pipe\` + name[len(prefix):], true
		}
	}
	return "", false
}
