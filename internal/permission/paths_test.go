package permission_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sluicejs/sluice/internal/permission"
)

// folder makes a folder without links in its path, and in it what the names say: a folder
// if it ends with a slash, a link if it has an arrow.
func folder(t *testing.T, names ...string) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		name, target, isLink := strings.Cut(name, " -> ")
		at := filepath.Join(dir, name)
		switch {
		case isLink:
			if err := os.Symlink(strings.ReplaceAll(target, "DIR", dir), at); err != nil {
				t.Skipf("links cannot be made here: %v", err)
			}
		case strings.HasSuffix(name, "/"):
			err = os.MkdirAll(at, 0o700)
		default:
			err = os.WriteFile(at, []byte(name), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestResolveLinks(t *testing.T) {
	dir := folder(t, "a/b/", "c/", "a/f", "a/out -> ../c", "abs -> DIR/a/b", "chain -> a/out", "nowhere -> c/none/x", "loop -> loop", "c/back -> ../a/b/..")
	for path, want := range map[string]string{
		"a/b":              "a/b",
		"a/./b//":          "a/b",
		"a/out":            "c",
		"a/out/x":          "c/x",
		"a/out/../x":       "x", // as the system has it: after the link
		"abs/..":           "a",
		"chain/../a/out/y": "c/y",
		"nowhere":          "c/none/x",
		"none/x/y":         "none/x/y",
		"c/back/f":         "a/f",
		"..":               "..",
	} {
		got, err := permission.ResolveLinks(dir+"/"+path, true)
		if err != nil || got != filepath.Join(dir, want) {
			t.Errorf("%s: %s, %v", path, got, err)
		}
	}
	if got, err := permission.ResolveLinks(dir+"/a/out", false); err != nil || got != filepath.Join(dir, "a", "out") {
		t.Errorf("a link that is not followed: %s, %v", got, err)
	}
	if got, err := permission.ResolveLinks(dir+"/chain/", false); err != nil || got != filepath.Join(dir, "c") {
		t.Errorf("a link with a slash behind it: %s, %v", got, err)
	}
	for _, path := range []string{"loop", "loop/x", "none/../a"} {
		if got, err := permission.ResolveLinks(dir+"/"+path, true); err == nil {
			t.Errorf("%s: %s", path, got)
		}
	}
}

func TestPaths(t *testing.T) {
	dir := folder(t, "in/sub/", "out/", "in/f", "out/f", "in/leads-out -> ../out", "in/file-out -> ../out/f", "leads-in -> in", "in/new-out -> ../out/new")
	allowed := func(p *permission.Paths, path string) bool {
		_, err := p.Check(permission.FileRead, dir+"/"+path, true)
		var denied *permission.Error
		if errors.As(err, &denied) && (denied.Resource != dir+"/"+path || !errors.Is(err, fs.ErrPermission)) {
			t.Errorf("%s: %v", path, err)
		}
		return err == nil
	}
	for _, c := range []struct {
		paths   *permission.Paths
		yes, no string
	}{
		{nil, "in/f out/f", ""},
		{permission.AllowPaths(), "", "in/f out/f"},
		{permission.AllowPaths("*"), "in/f out/f in/leads-out/f", ""},
		{permission.AllowPaths(dir + "/in"), "in in/f in/sub/new leads-in/f out/../in/f", "out/f in/leads-out/f in/file-out in/new-out in/../out/f in-other"},
		{permission.AllowPaths(dir + "/leads-in/"), "in/f leads-in/f", "out/f"},
		{permission.AllowPaths(dir + "/in/f"), "in/f", "in in/sub in/ff in/fo"},
		{permission.AllowPaths(dir + "/in/s*"), "in/sub in/s in/sub/x", "in in/f"},
		{permission.AllowPaths(dir + "/in/*"), "in/sub in/f", "in out"},
		{permission.DenyPaths(dir + "/out"), "in/f out-other", "out out/f out/new in/leads-out in/leads-out/f in/file-out in/new-out"},
		{permission.AllowPaths(dir).Deny(dir+"/in", dir+"/out/f"), "out/g", "in/f leads-in/f out/f in/file-out"},
		{permission.AllowPaths(dir + "/in").Allow(dir + "/out"), "in/f out/f in/leads-out/f", "other"},
	} {
		for _, path := range strings.Fields(c.yes) {
			if !allowed(c.paths, path) {
				t.Errorf("%+v does not allow %s", c.paths, path)
			}
		}
		for _, path := range strings.Fields(c.no) {
			if allowed(c.paths, path) {
				t.Errorf("%+v allows %s", c.paths, path)
			}
		}
	}
}

func TestPathErrors(t *testing.T) {
	for _, rule := range []string{"", "/a\x00b", "/a/..*"} {
		p := permission.AllowPaths("*", rule)
		var bad *permission.PathError
		if !errors.As(p.Err(), &bad) || bad.Rule != rule || errors.Unwrap(bad) == nil {
			t.Errorf("%q: %v", rule, p.Err())
		}
		if _, err := p.Check("", t.TempDir(), true); err == nil || p.All() {
			t.Errorf("%q: paths with an error allow something", rule)
		}
	}
}

// What Linux shows of a process's memory and environment is not among the files.
func TestProcessIsNoFile(t *testing.T) {
	if _, err := os.Stat("/proc/self/environ"); err != nil {
		t.Skip("this system shows no processes as files")
	}
	for _, path := range []string{"/proc/self/environ", "/proc/thread-self/environ", "/proc/self/mem", "/proc/self/root/proc/self/environ"} {
		if _, err := permission.AllowPaths("*").Check("", path, true); err == nil {
			t.Errorf("%s may be read", path)
		}
	}
	if _, err := permission.AllowPaths("*").Check("", "/proc/self/status", true); err != nil {
		t.Error(err)
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		names   *permission.Names
		yes, no string
		all     bool
	}{
		{nil, "A", "", true},
		{permission.AllowNames(), "", "A", false},
		{permission.AllowNames("*"), "A", "", true},
		{permission.AllowNames("A", "LC_*"), "A LC_ALL LC_", "AB LC", false},
		{permission.DenyNames("A*"), "B", "A AB", false},
		{permission.AllowNames("A*").Deny("AB"), "A AC", "AB B", false},
	} {
		for _, name := range strings.Fields(c.yes) {
			if !c.names.Permit(name) {
				t.Errorf("%v does not allow %s", c.names, name)
			}
		}
		for _, name := range strings.Fields(c.no) {
			if c.names.Permit(name) {
				t.Errorf("%v allows %s", c.names, name)
			}
		}
		if c.names.All() != c.all {
			t.Errorf("%v: all is %v", c.names, c.names.All())
		}
	}
}

// FuzzResolveLinks holds that a path is resolved to one without links, and that resolving
// that again changes nothing.
func FuzzResolveLinks(f *testing.F) {
	for _, path := range []string{"a/b", "a/out/../x", "abs/..", "chain//./y", "nowhere", "loop", "none/../a", "../../x"} {
		f.Add(path)
	}
	f.Fuzz(func(t *testing.T, path string) {
		if strings.ContainsRune(path, 0) {
			return
		}
		dir := folder(t, "a/b/", "c/", "a/out -> ../c", "abs -> DIR/a/b", "chain -> a/out", "nowhere -> c/none/x", "loop -> loop")
		real, err := permission.ResolveLinks(dir+"/"+path, true)
		if err != nil {
			return
		}
		if again, err := permission.ResolveLinks(real, true); err != nil || again != real || filepath.Clean(real) != real {
			t.Errorf("%q: %q, and then %q, %v", path, real, again, err)
		}
		if want, err := filepath.EvalSymlinks(dir + "/" + path); err == nil && want != real {
			t.Errorf("%q: %q, want %q", path, real, want)
		}
	})
}
