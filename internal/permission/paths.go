package permission

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// A PathError tells what is wrong with a rule for paths.
type PathError struct {
	Rule string
	Err  error
}

// Error quotes the rule and gives the reason.
func (e *PathError) Error() string {
	return fmt.Sprintf("permission: invalid path %q: %v", e.Rule, e.Err)
}

// Unwrap returns the reason.
func (e *PathError) Unwrap() error { return e.Err }

// Paths say which files a program may use. A nil one allows all of them. Any other allows
// what one of its rules allows and none denies. A rule is a file, a folder with all below it
// (/srv/data), or the beginning of paths with a star behind it (/srv/data/a*); * is all
// files.
//
// Relative paths begin at the working directory of the Go process. A path is resolved
// before it is compared, and so is a rule when it is made: a link does not lead to what is
// not allowed.
//
// Paths do not change; they may be shared by runtimes and goroutines.
type Paths struct {
	allow, deny []pathRule
	err         error
}

type pathRule struct {
	text   string
	path   string // resolved; "" for all files
	prefix bool   // what begins so
}

// AllowPaths returns paths that allow what these rules say, and nothing without any. What
// is wrong with them is an error that [Paths.Err] returns; then nothing is allowed.
func AllowPaths(rules ...string) *Paths {
	p := &Paths{}
	p.allow = p.parse(rules)
	return p
}

// DenyPaths returns paths that allow everything but what these rules say.
func DenyPaths(rules ...string) *Paths { return AllowPaths("*").Deny(rules...) }

// Allow returns paths that allow also what these rules say.
func (p *Paths) Allow(rules ...string) *Paths {
	if p == nil {
		return nil
	}
	q := &Paths{allow: slices.Clip(p.allow), deny: p.deny, err: p.err}
	q.allow = append(q.allow, q.parse(rules)...)
	return q
}

// Deny returns paths that deny also what these rules say.
func (p *Paths) Deny(rules ...string) *Paths {
	if p == nil {
		return DenyPaths(rules...)
	}
	q := &Paths{allow: p.allow, deny: slices.Clip(p.deny), err: p.err}
	q.deny = append(q.deny, q.parse(rules)...)
	return q
}

// Err returns what is wrong with the rules: of type [*PathError], or several of them
// joined.
func (p *Paths) Err() error {
	if p == nil {
		return nil
	}
	return p.err
}

func (p *Paths) parse(texts []string) []pathRule {
	var rules []pathRule
	for _, text := range texts {
		r, err := parsePathRule(text)
		if err != nil {
			p.err = errors.Join(p.err, &PathError{text, err})
			continue
		}
		rules = append(rules, r)
	}
	return rules
}

func parsePathRule(text string) (pathRule, error) {
	switch {
	case text == "*":
		return pathRule{text: text}, nil
	case text == "":
		return pathRule{}, errors.New("it is empty")
	case strings.ContainsRune(text, 0):
		return pathRule{}, errors.New("it has a zero byte")
	}
	path, prefix := strings.CutSuffix(text, "*")
	begin := ""
	if prefix {
		path, begin = filepath.Split(path)
		if begin == "." || begin == ".." {
			return pathRule{}, errors.New("dots end it")
		}
	}
	path, err := Absolute(path)
	if err != nil {
		return pathRule{}, err
	}
	if real, err := ResolveLinks(path, true); err == nil {
		path = real
	} else {
		path = filepath.Clean(path)
	}
	if prefix {
		path = strings.TrimSuffix(path, string(filepath.Separator)) + string(filepath.Separator) + begin
	}
	return pathRule{text, path, prefix}, nil
}

// Absolute is a path from the root on, with its dots and links as they are.
func Absolute(path string) (string, error) {
	if filepath.IsAbs(path) {
		return path, nil
	}
	dir, err := os.Getwd()
	return dir + string(filepath.Separator) + path, err
}

// matches tells whether a rule is about a resolved path.
func (r *pathRule) matches(path string) bool {
	own := r.path
	if ignoresCase {
		own, path = strings.ToLower(own), strings.ToLower(path)
	}
	rest, ok := strings.CutPrefix(path, own)
	switch {
	case own == "":
		return true
	case !ok:
		return false
	}
	return r.prefix || rest == "" || os.IsPathSeparator(rest[0]) || os.IsPathSeparator(own[len(own)-1])
}

// ignoresCase tells whether the usual file systems take a name in capitals for the same.
const ignoresCase = runtime.GOOS == "windows" || runtime.GOOS == "darwin"

// Permit tells whether a resolved path is allowed. It returns the rule that denies it, if
// one does.
func (p *Paths) Permit(path string) (denying string, ok bool) {
	if p == nil {
		return "", true
	}
	if p.err != nil {
		return "", false
	}
	for i := range p.deny {
		if p.deny[i].matches(path) {
			return p.deny[i].text, false
		}
	}
	return "", slices.ContainsFunc(p.allow, func(r pathRule) bool { return r.matches(path) })
}

// All tells whether all files are allowed.
func (p *Paths) All() bool {
	return p == nil || p.err == nil && len(p.deny) == 0 && slices.ContainsFunc(p.allow, func(r pathRule) bool { return r.path == "" })
}

// isProcess tells whether a path is of what Linux shows of a process's environment and
// memory, where everything is that a program may not see.
func isProcess(path string) bool {
	if !strings.HasPrefix(path, "/proc/") {
		return false
	}
	switch filepath.Base(path) {
	case "environ", "mem", "pagemap", "kcore":
		return true
	}
	return false
}

// Check returns the [*Error] of a path that is not allowed, and otherwise where it leads.
// A path that cannot be resolved is an error of the system's, unless it is not allowed
// by its name. The error names the path as it was given.
func (p *Paths) Check(permission, given string, follow bool) (real string, err error) {
	if p != nil && len(p.allow)+len(p.deny) == 0 { // the system is not even asked
		return "", &Error{Permission: permission, Resource: given}
	}
	path, err := Absolute(given)
	if err != nil {
		return "", err
	}
	real, failed := ResolveLinks(path, follow)
	if failed != nil {
		real = filepath.Clean(path)
	}
	rule, ok := p.Permit(real)
	if !ok || p != nil && isProcess(real) {
		return "", &Error{Permission: permission, Resource: given, Rule: rule}
	}
	return real, failed
}
