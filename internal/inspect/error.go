package inspect

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dop251/goja"
)

// isError tells whether o is an error or inherits from one.
func (in *Inspector) isError(o *goja.Object) bool {
	return KindOf(o) == KindError || inherits(o, in.builtins().errorPrototype)
}

// error prints an error: its stack, or its first line in brackets if it has none.
// Keys whose values that shows already are taken out; the cause and the errors of
// an AggregateError, which are not enumerable, are put in.
func (p *printer) error(s *subject) string {
	name := "Error"
	if v := s.Get("name"); !isNullish(v) {
		name = p.in.toText(v)
	}
	stack := p.in.stack(s.Object)
	p.dropShownKeys(s, stack)
	p.addHiddenKeys(s)
	stack = improveStack(p, s, stack, name)

	// The stack's lines begin after the message, which may look like one.
	from := 0
	if message, ok := s.Get("message").(goja.String); ok && message.Length() > 0 {
		text := textOf(message)
		if at := strings.Index(stack, text); at > 0 {
			from = at + len(text)
		}
	}
	at := strings.Index(stack[from:], "\n    at")
	if at < 0 {
		return p.indented("[" + stack + "]")
	}
	head, frames := stack[:from+at], strings.Split(stack[from+at+1:], "\n")
	return p.indented(head + p.frames(p.withoutCommon(s, frames)))
}

// stack returns an error's stack in V8's shape, or what there is in place of it.
func (in *Inspector) stack(o *goja.Object) string {
	if v := o.Get("stack"); v != nil && v.ToBoolean() {
		return NormalizeStack(in.toText(v))
	}
	return in.toText(in.builtins().errorToString.call(o))
}

func isNullish(v goja.Value) bool { return v == nil || goja.IsUndefined(v) || goja.IsNull(v) }

// dropShownKeys removes the keys of properties that the stack contains.
func (p *printer) dropShownKeys(s *subject, stack string) {
	if p.ShowHidden {
		return
	}
	for _, name := range []string{"name", "message", "stack"} {
		i := indexKey(s.keys, name)
		if i < 0 {
			continue
		}
		if strings.Contains(stack, p.in.toText(s.Get(name))) {
			s.keys = slices.Delete(s.keys, i, i+1)
		}
	}
}

// addHiddenKeys adds the keys of what belongs to an error in any case.
func (p *printer) addHiddenKeys(s *subject) {
	vm := p.in.vm
	if cause := vm.ToValue("cause"); indexKey(s.keys, "cause") < 0 && p.in.has(s.Object, cause) {
		s.keys = append(s.keys, cause)
	}
	if errors, ok := s.Get("errors").(*goja.Object); ok && isArray(errors) && indexKey(s.keys, "errors") < 0 {
		s.keys = append(s.keys, vm.ToValue("errors"))
	}
}

// indexKey returns where in keys a name is, -1 if it is not.
func indexKey(keys []goja.Value, name string) int {
	return slices.IndexFunc(keys, func(key goja.Value) bool {
		s, ok := key.(goja.String)
		return ok && s.String() == name
	})
}

// improveStack puts the class of an error into its first line, unless it is there
// already. name is the error's name, which the line begins with in most cases.
func improveStack(p *printer, s *subject, stack, name string) string {
	n := len(name)
	regular := strings.HasSuffix(name, "Error") && strings.HasPrefix(stack, name) &&
		(len(stack) == n || stack[n] == ':' || stack[n] == '\n')
	if s.proto && !regular {
		return stack
	}
	what := "Error"
	if !s.proto {
		what = firstName(stack)
		n = len(what)
		if what == "" {
			what = "Error"
		}
	}
	prefix := strings.TrimSuffix(p.prefix(s, what, ""), " ")
	switch {
	case name == prefix:
		return stack
	case !strings.Contains(prefix, name):
		return prefix + " [" + name + "]" + stack[n:]
	case n == 0:
		return prefix + ": " + stack
	}
	return prefix + stack[n:]
}

// firstName returns the name of an error as it precedes the message in its stack,
// nothing if there is no such name.
func firstName(stack string) string {
	if stack == "" {
		return ""
	}
	// A capital letter and more, up to a colon or the first line of the stack.
	if 'A' <= stack[0] && stack[0] <= 'Z' {
		i := 1
		for i < len(stack) && (isAlphanumeric(stack[i]) || strings.IndexByte("_ []()-", stack[i]) >= 0) {
			i++
		}
		rest := stack[i:]
		if i > 1 && (strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "\n") && strings.HasPrefix(strings.TrimLeft(rest, " \n\t"), "at")) {
			return stack[:i]
		}
	}
	// Or all of it, if it is a name.
	for i := 0; i < len(stack); i++ {
		if !isAlphanumeric(stack[i]) && stack[i] != '_' && stack[i] != '-' {
			return ""
		}
	}
	if strings.HasSuffix(stack, "Error") {
		return stack
	}
	return ""
}

// withoutCommon replaces the lines of a stack that the cause's has as well, except
// for the first and the last of them.
func (p *printer) withoutCommon(s *subject, frames []string) []string {
	var cause goja.Value
	p.in.vm.Try(func() { cause = s.Get("cause") }) // without a cause there is nothing in common
	o, ok := cause.(*goja.Object)
	if !ok || !p.in.isError(o) {
		return frames
	}
	_, causeFrames, ok := strings.Cut(p.in.stack(o), "\n    at")
	if !ok {
		return frames
	}
	at, n := common(frames, strings.Split("    at"+causeFrames, "\n"))
	if n <= 3 {
		return frames
	}
	skipped := n - 2
	line := p.style("    ... "+formatFloat(float64(skipped))+" lines matching cause stack trace ...", styleUndefined)
	return slices.Replace(frames, at+1, at+1+skipped, line)
}

// common finds the first run of more than three lines that are in both stacks.
func common(a, b []string) (at, n int) {
	for i := 0; i < len(a)-3; i++ {
		j := slices.Index(b, a[i])
		if j < 0 {
			continue
		}
		n := 1
		for i+n < len(a) && j+n < len(b) && a[i+n] == b[j+n] {
			n++
		}
		if n > 3 {
			return i, n
		}
	}
	return 0, 0
}

// frames prints the lines of a stack, each after a line break.
func (p *printer) frames(lines []string) string {
	var b strings.Builder
	directory := ""
	if p.Colors && p.in.WorkingDirectory != nil {
		directory = p.in.WorkingDirectory()
	}
	for _, line := range lines {
		b.WriteByte('\n')
		switch {
		case !p.Colors:
			b.WriteString(line)
		case isInternalFrame(line):
			b.WriteString(p.style(line, styleUndefined))
		default:
			b.WriteString(p.dimDirectory(p.underlineModules(line), directory))
		}
	}
	return b.String()
}

// isInternalFrame tells whether a line of a stack is in a builtin module.
func isInternalFrame(line string) bool {
	return internalFrame.MatchString(line)
}

// internalFrame matches a line with a place in a builtin module: its name, a line and a column.
var internalFrame = regexp.MustCompile(`^    at (?:.+ \()?node:[^\s():]+:\d+:\d+\)?$`)

// underlineModules underlines the names of modules that were installed.
func (p *printer) underlineModules(line string) string {
	return installed.ReplaceAllStringFunc(line, func(place string) string {
		at := len("/node_modules/")
		return place[:at] + p.style(place[at:], styleModule)
	})
}

// installed matches the folder of modules and the name of one, which may have a scope. The
// separators are those of either kind of system.
var installed = regexp.MustCompile(`/node_modules/(?:@[^/]*/)?[^/]*|\\node_modules\\(?:@[^\\]*\\)?[^\\]*`)

// dimDirectory dims the working directory in a line of a stack.
func (p *printer) dimDirectory(line, directory string) string {
	at := strings.Index(line, directory)
	if directory == "" || at < 0 {
		return line
	}
	end := at + len(directory) + 1 // the slash as well
	if end > len(line) || line[end-1] != '/' {
		return line
	}
	if strings.HasSuffix(line[:at], "file://") {
		at -= len("file://")
	}
	if at == 0 || line[at-1] != '(' || !strings.HasSuffix(line, ")") {
		return line[:at] + p.style(line[at:end], styleUndefined) + line[end:]
	}
	at--
	last := len(line) - 1
	return line[:at] + p.style(line[at:end], styleUndefined) + line[end:last] + p.style(")", styleUndefined)
}
