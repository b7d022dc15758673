package permission

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// maxLinks is how many links in a row are followed, as in Linux.
const maxLinks = 40

// ResolveLinks returns an absolute path without links, dots and dot-dots in it: where
// the system gets by that path. What is not there is kept as it is, so that the path of
// a file to be made is resolved, too; a link to what is not there is followed to there.
// Unless follow, a link that the path ends with is kept.
func ResolveLinks(path string, follow bool) (string, error) {
	volume := filepath.VolumeName(path)
	root := volume + string(filepath.Separator)
	done, rest := root, path[len(volume):]
	missing := false
	for links := 0; ; {
		rest = strings.TrimLeft(rest, separators)
		if rest == "" {
			return done, nil
		}
		name, more := rest, ""
		if i := strings.IndexAny(rest, separators); i >= 0 {
			name, more = rest[:i], rest[i:]
		}
		switch {
		case name == "..":
			if missing {
				return "", syscall.ENOENT
			}
			done, rest = filepath.Dir(done), more
			continue
		case name == ".":
			rest = more
			continue
		}
		at := filepath.Join(done, name)
		last := strings.Trim(more, separators) == ""
		if missing || last && !follow && more == "" {
			done, rest = at, more
			continue
		}
		info, err := os.Lstat(at)
		switch {
		case os.IsNotExist(err):
			missing = true
		case err != nil:
			return "", err
		case info.Mode()&os.ModeSymlink != 0:
			if links++; links > maxLinks {
				return "", syscall.ELOOP
			}
			target, err := os.Readlink(at)
			if err != nil {
				return "", err
			}
			if strings.HasPrefix(at, "/proc/") && !filepath.IsAbs(target) && strings.Contains(target, ":") {
				break // pipe:[1], of /proc/self/fd: the path itself is all that there is
			}
			if filepath.IsAbs(target) {
				done, target = filepath.VolumeName(target)+string(filepath.Separator), target[len(filepath.VolumeName(target)):]
			}
			rest = target + more
			continue
		}
		done, rest = at, more
	}
}

// separators are what stands between the names of a path.
var separators = func() string {
	if filepath.Separator == '/' {
		return "/"
	}
	return string(filepath.Separator) + "/"
}()
