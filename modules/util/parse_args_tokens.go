package util

import (
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A token is one thing that an argument says.
type token struct {
	kind    tokenKind
	index   int        // of the argument
	name    string     // of an option
	rawName string     // of an option, as it was given: -f or --foo
	value   goja.Value // of an option or a positional; undefined for an option without
	inline  bool       // the option's value is part of its argument
}

type tokenKind string

const (
	optionToken     tokenKind = "option"
	positionalToken tokenKind = "positional"
	terminatorToken tokenKind = "option-terminator"
)

// An argument is one that was given, or what stands for a part of it.
type argument struct {
	value goja.Value
	index int
}

// tokenize makes tokens of arguments. It knows what an option takes, but not whether it
// is allowed.
func (p *argParser) tokenize(args []goja.Value) []token {
	var tokens []token
	rest := make([]argument, len(args))
	for i, arg := range args {
		rest[i] = argument{arg, i}
	}
	for len(rest) > 0 {
		given := rest[0]
		rest = rest[1:]
		t, group := p.token(given)
		switch {
		case group != nil:
			rest = append(group, rest...)
			continue
		case t.kind == optionToken && !t.inline && p.options[t.name].takesValue() && len(rest) > 0 && !js.IsNullish(rest[0].value):
			t.value = rest[0].value
			rest = rest[1:]
		}
		tokens = append(tokens, t)
		if t.kind == terminatorToken {
			for i, arg := range rest {
				tokens = append(tokens, token{kind: positionalToken, index: t.index + 1 + i, value: arg.value})
			}
			return tokens
		}
	}
	return tokens
}

// token makes the token of one argument, without a value that is an argument of its
// own. A group of short options is several arguments.
func (p *argParser) token(given argument) (t token, group []argument) {
	if js.IsNullish(given.value) {
		panic(p.m.r.NewError(js.TypeError, "", "Cannot read properties of "+given.value.String()+" (reading 'length')"))
	}
	t = token{kind: positionalToken, index: given.index, value: given.value}
	if !goja.IsString(given.value) {
		return t, nil
	}
	arg := given.value.String()
	if len(arg) < 2 || arg[0] != '-' {
		return t, nil
	}
	t.kind, t.value = optionToken, js.Undefined
	if arg == "--" {
		t.kind = terminatorToken
		return t, nil
	}
	if arg[1] == '-' {
		t.name, t.rawName = arg[2:], arg
		if strings.IndexByte(arg[3:], '=') >= 0 {
			name, value, _ := strings.Cut(t.name, "=")
			t.name, t.rawName, t.value, t.inline = name, "--"+name, p.m.r.VM.ToValue(value), true
		}
		return t, nil
	}
	_, size := utf8.DecodeRuneInString(arg[1:])
	short, value := arg[1:1+size], arg[1+size:]
	t.name, t.rawName = p.longName(short), "-"+short
	if value == "" {
		return t, nil
	}
	if p.options[t.name].takesValue() {
		t.value, t.inline = p.m.r.VM.ToValue(value), true
		return t, nil
	}
	return t, p.expand(arg[1:], given.index)
}

// expand makes an argument of each short option of a group. One that takes a value has
// the rest of the group for it.
func (p *argParser) expand(group string, index int) []argument {
	var args []argument
	for i, short := range group {
		if p.options[p.longName(string(short))].takesValue() {
			return append(args, argument{p.m.r.VM.ToValue("-" + group[i:]), index})
		}
		args = append(args, argument{p.m.r.VM.ToValue("-" + string(short)), index})
	}
	return args
}

// object is the token as a script sees it.
func (t *token) object(p *argParser) *goja.Object {
	vm := p.m.r.VM
	o := vm.NewObject()
	define := p.m.r.On(o)
	define.Value("kind", vm.ToValue(string(t.kind)))
	switch t.kind {
	case optionToken:
		inline := js.Undefined
		if !js.IsUndefined(t.value) {
			inline = vm.ToValue(t.inline)
		}
		define.
			Value("name", vm.ToValue(t.name)).
			Value("rawName", vm.ToValue(t.rawName)).
			Value("index", vm.ToValue(t.index)).
			Value("value", t.value).
			Value("inlineValue", inline)
	case positionalToken:
		define.Value("index", vm.ToValue(t.index)).Value("value", t.value)
	default:
		define.Value("index", vm.ToValue(t.index))
	}
	return o
}
