package script

import (
	"regexp"
	"strings"
	"sync"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
)

// A Site is what goja says of an error and where, in its own terms.
type Site struct {
	Message      string
	Line, Column int

	Iterated string // what a loop, a pattern or spread syntax goes through, as V8 shows it
	Nullish  string // the value that is no object: null, undefined or not known

	Access Access // what was done to a property
	Key    string // of that property

	IsMethod bool // what a private name is of

	Pattern int // which of the patterns at the place takes a value apart, from 1; 0: none does
}

// An Access is what an instruction does to a property.
type Access int

const (
	Unknown Access = iota
	Reads
	Writes
	Refers // for an assignment that is yet to come
	Deletes
	Searches // by the operator `in`
)

// NameAt is the name at a place, which is goja's, or in the brackets there.
func (s *Script) NameAt(line, column int) string {
	rest := s.text[min(s.offset(line, column), s.end()):s.end()]
	if inside, ok := strings.CutPrefix(rest, "["); ok {
		inside, _, _ = strings.Cut(inside, "]")
		return strings.Trim(inside, `"'`)
	}
	name, _, _ := strings.Cut(path(rest), ".")
	return name
}

// Translate puts what goja says of an error of the engine in V8's words and place,
// as far as the text there tells what goja does not.
func (s *Script) Translate(at Site) Site {
	t := translation{Script: s, Site: at, offset: s.offset(at.Line, at.Column)}
	switch {
	case t.byPattern():
	case t.private():
	case t.byTree():
	case t.reading():
	case t.notResolver():
	case t.operating():
	case t.extending():
	case t.notFunction():
	case t.accessing():
	case t.assigning():
	case t.notIterable():
	case t.uninitialized():
	case t.calledOnNullish():
	case t.deleting():
	case t.revoked():
	case t.converting():
	default:
		t.Message = TranslateNative(at.Message)
	}
	return t.Site
}

// engineMessages are V8's words for messages of goja's that need no text.
var engineMessages = map[string]string{
	"Illegal generator state":                                             "Generator is already running",
	"Promise self-resolution":                                             "Chaining cycle detected for promise #<Promise>",
	"Proxy already revoked":                                               "Cannot perform 'get' on a proxy that has been revoked",
	"exponent must be positive":                                           "undefined must be positive",
	"Source is too large":                                                 "offset is out of bounds",
	"offset should be >= 0":                                               "offset is out of bounds",
	"radix must be an integer between 2 and 36":                           "toString() radix argument must be between 2 and 36",
	"Malformed URI":                                                       "URI malformed",
	"No initial value":                                                    "Reduce of empty array with no initial value",
	"prototype is not an object":                                          "Function has non-object prototype 'undefined' in instanceof check",
	"Cannot assign to read only property 'lastIndex'":                     "Cannot assign to read only property 'lastIndex' of object '[object RegExp]'",
	"length is not writable":                                              "Cannot assign to read only property 'length' of object '[object Array]'",
	"[object Object] is not extensible":                                   "#<Object> is not extensible",
	"RegExp doesn't have global flag set":                                 "String.prototype.matchAll called with a non-global RegExp argument",
	"toPrecision() precision must be between 1 and 100":                   "toPrecision() argument must be between 1 and 100",
	"toExponential() precision must be between 0 and 100":                 "toExponential() argument must be between 0 and 100",
	"The normalization form should be one of NFC, NFD, NFKC, NFKD":        "The normalization form should be one of NFC, NFD, NFKC, NFKD.",
	"Method Symbol.prototype.toString is called on incompatible receiver": "Symbol.prototype.toString requires that 'this' be a Symbol",
	"Constructor Promise requires 'new'":                                  "Promise constructor cannot be invoked without 'new'",
	"toFixed() precision must be between 0 and 100":                       "toFixed() digits argument must be between 0 and 100",
	"Must call super constructor in derived class before accessing 'this'": "Must call super constructor in derived class " +
		"before accessing 'this' or returning from derived constructor",
	"Must call super constructor in derived class before returning from derived constructor": "Must call super constructor in " +
		"derived class before accessing 'this' or returning from derived constructor",
	"Cannot convert NaN to a BigInt":                   "The number NaN cannot be converted to a BigInt because it is not an integer",
	"requires that 'this' be a BigInt":                 "BigInt.prototype.toString requires that 'this' be a BigInt",
	"'setPrototypeOf' on proxy: trap returned falsish": "'setPrototypeOf' on proxy: trap returned falsish for property 'undefined'",
}

// TranslateNative puts in V8's words what a function of the language says.
func TranslateNative(message string) string {
	if text, ok := engineMessages[message]; ok {
		return text
	}
	switch {
	case strings.HasPrefix(message, "Expecting a function in instanceof check"):
		return "Right-hand side of 'instanceof' is not callable"
	case strings.HasPrefix(message, "Could not convert ") && strings.HasSuffix(message, " to primitive"):
		return "Cannot convert object to primitive value"
	case strings.HasPrefix(message, "Method Date.prototype.") && strings.HasSuffix(message, " is called on incompatible receiver"):
		return "this is not a Date object."
	case strings.HasPrefix(message, "Byte length of "), strings.HasPrefix(message, "Start offset of "):
		return strings.ToLower(message[:1]) + message[1:]
	case strings.HasPrefix(message, "Cannot convert ") && strings.HasSuffix(message, " to a BigInt") && strings.Contains(message, "."):
		return "The number " + strings.TrimSuffix(strings.TrimPrefix(message, "Cannot convert "), " to a BigInt") +
			" cannot be converted to a BigInt because it is not an integer"
	case strings.HasPrefix(message, "Cannot convert ") && strings.HasSuffix(message, "Infinity to a BigInt"):
		return "The number " + strings.TrimSuffix(strings.TrimPrefix(message, "Cannot convert "), " to a BigInt") +
			" cannot be converted to a BigInt because it is not an integer"
	case strings.HasPrefix(message, "Method TypedArray.prototype.") && strings.Contains(message, " called on incompatible receiver "):
		return "this is not a typed array."
	case strings.HasPrefix(message, "Method get TypedArray.prototype."): // V8 says [object Object] here too
	case strings.HasSuffix(message, " called on incompatible receiver [object Object]"),
		strings.HasPrefix(message, "Cannot delete property '") && strings.HasSuffix(message, "' of [object Object]"):
		return strings.TrimSuffix(message, "[object Object]") + "#<Object>"
	}
	return message
}

// A translation is one call of Translate under way.
type translation struct {
	*Script
	Site
	offset int // of Line and Column
}

// moveTo moves the error to another place in the same line.
func (t *translation) moveTo(offset int) {
	t.Column += offset - t.offset
	t.offset = offset
}

// rest is the text from the place of the error to the end of the line.
func (t *translation) rest() string {
	text := t.text[min(t.offset, t.end()):t.end()]
	if end := strings.IndexByte(text, '\n'); end >= 0 {
		text = text[:end]
	}
	return text
}

// reading is about reading a property of undefined or null.
func (t *translation) reading() bool {
	quoted, ok := strings.CutPrefix(t.Message, "Cannot read property '")
	if !ok {
		return false
	}
	name, _, ok := cutLast(quoted, "' of undefined")
	if !ok {
		return false
	}
	// For the callee of a call goja gives the place of the object.
	if strings.HasSuffix(quoted, " or null") {
		if i := strings.Index(t.rest(), "."+name); i >= 0 {
			t.moveTo(t.offset + i + 1)
		}
	}
	object := t.pathBefore(t.offset)
	value := t.nullish(object)
	shown := name
	if t.Key != "" {
		shown = t.Key
	}
	t.Message = "Cannot read properties of " + value + " (reading '" + shown + "')"
	if strings.HasPrefix(name, "Symbol.") && strings.HasPrefix(t.rest(), "["+name) {
		t.Message = "Cannot read properties of " + value + " (reading 'Symbol(" + name + ")')"
		if name == "Symbol.iterator" {
			t.Message = t.iteratedValue(value, true)
		}
	}
	if (strings.Contains(object, "(...)") || strings.Contains(object, "?.")) && strings.HasSuffix(t.text[:t.offset], ".") {
		t.moveTo(t.offset - 1) // V8 gives the place of the dot after a call, and in an optional chain
	}
	return true
}

func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// notFunction is about calling, also with new, what cannot be called.
func (t *translation) notFunction() bool {
	isMember := strings.HasPrefix(t.Message, "Object has no member '")
	switch {
	case isMember:
	case strings.HasPrefix(t.Message, "Value is not an object: "):
	case strings.HasPrefix(t.Message, "Not a function: "):
	case t.Message == "proxy target is not a function":
	case t.Message == "Value is not a constructor":
	case t.Message == "Class constructor cannot be invoked without 'new'":
		if name := path(t.rest()); name != "" {
			t.Message = "Class constructor " + name + " cannot be invoked without 'new'"
		}
		return true
	default:
		return false
	}
	rest := t.rest()
	if after, isNew := strings.CutPrefix(rest, "new "); isNew {
		// The classes of the language complain of their arguments like this.
		after = strings.TrimLeft(after, " ")
		if strings.HasPrefix(after, "(") && t.Message == "Value is not a constructor" {
			t.Message = "(intermediate value) is not a constructor"
			return true
		}
		if value, ok := strings.CutPrefix(t.Message, "Value is not an object: "); ok && strings.HasPrefix(after, "Map(") {
			t.Message = "Iterator value " + value + " is not an entry object"
			return true
		}
		if callee := path(after); callee != "" && !collections[callee] {
			t.Message = callee + " is not a constructor"
			return true
		}
		return false
	}
	name := path(rest)
	switch {
	case isMember || name != "" && isCall(rest[len(name):]) || strings.HasPrefix(rest, "("):
		name, _, _ = strings.Cut(name, ".")
		if callee := t.pathBefore(t.offset) + name; callee != "" {
			t.Message = callee + " is not a function"
			return true
		}
	}
	return false
}

// notResolver is about making a promise without a function.
func (t *translation) notResolver() bool {
	value, ok := strings.CutPrefix(t.Message, "Value is not an object: ")
	if text, isObject := strings.CutPrefix(t.Message, "Value is not callable: "); isObject {
		value, ok = strings.Replace(text, "[object Object]", "#<Object>", 1), true
	}
	after, isNew := strings.CutPrefix(t.rest(), "new ")
	if !ok || !isNew || path(strings.TrimLeft(after, " ")) != "Promise" {
		return false
	}
	t.Message = "Promise resolver " + value + " is not a function"
	return true
}

var collections = map[string]bool{"Map": true, "Set": true, "WeakMap": true, "WeakSet": true}

// isCall tells whether arguments follow.
func isCall(s string) bool {
	s = strings.TrimLeft(s, " ")
	return strings.HasPrefix(s, "(") || strings.HasPrefix(s, "`")
}

// accessing is about a property of undefined or null that is set or deleted. V8 gives the place
// of the operator, goja that of the property.
func (t *translation) accessing() bool {
	if t.Message != "Cannot convert undefined or null to object" {
		return false
	}
	reading := "Cannot read properties of " + t.Nullish + " (reading '" + t.Key + "')"
	switch t.Access {
	case Deletes:
		t.atDelete()
		return true
	case Writes, Refers:
	default:
		return false
	}
	t.Message = "Cannot set properties of " + t.Nullish + " (setting '" + t.Key + "')"
	for _, n := range t.around(t.offset) {
		switch n := n.(type) {
		case *ast.AssignExpression:
			if !t.isAccessed(n.Left) {
				continue
			}
			if n.Operator != token.ASSIGN {
				t.Message = reading
				return true
			}
			return t.toPlace(operatorOf(t.text, n.Left, n.Right)) || true
		case *ast.UnaryExpression:
			if t.isAccessed(n.Operand) && (n.Operator == token.INCREMENT || n.Operator == token.DECREMENT) {
				t.Message = reading
				return true
			}
		}
	}
	return true
}

// isAccessed tells whether goja places the property of an expression where the error is.
func (t *translation) isAccessed(e ast.Expression) bool {
	switch n := e.(type) {
	case *ast.DotExpression:
		_, from := extent(n.Left)
		_, to := extent(n)
		return from <= t.offset && t.offset < to
	case *ast.BracketExpression:
		from, to := extent(n.Left)
		return from <= t.offset && t.offset <= to || contains(n, t.offset) && !contains(n.Member, t.offset)
	}
	return false
}

// assigning is about assigning to what cannot be assigned to: V8 gives the place of
// the operator.
func (t *translation) assigning() bool {
	switch {
	case t.Message == "Assignment to constant variable.":
	case t.Message == "Invalid array length":
	case strings.HasPrefix(t.Message, "'set' on proxy: "):
	case strings.HasPrefix(t.Message, "Cannot assign to read only property '"):
		t.Message += " of object '#<Object>'"
	case strings.HasPrefix(t.Message, "Receiver is not an object: "):
	case strings.HasPrefix(t.Message, "Cannot add property "):
	case t.Message == "":
	case strings.HasSuffix(t.Message, " is not defined"):
		t.moveToNew()
	case strings.HasPrefix(t.Message, "Cannot write private member "):
		t.Message = strings.Replace(t.Message, " from an object ", " to an object ", 1)
	default:
		return false
	}
	rest := t.rest()
	target := path(rest)
	if strings.HasPrefix(rest, "#") {
		target = "#" + path(rest[1:])
	}
	if i := strings.IndexByte(rest, ']'); i >= 0 && (rest[0] == '[' || t.offset > 0 && t.text[t.offset-1] == '[') {
		target = rest[:i+1]
	}
	if operator := strings.TrimLeft(rest[len(target):], " "); target != "" && isAssignment(operator) {
		t.moveTo(t.offset + len(rest) - len(operator))
	}
	return true
}

// assignment finds an operator that assigns.
var assignment = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^ *(?:(?:\+|-|\*\*?|/|%|&&?|\|\|?|\^|<<|>>>?|\?\?)?=(?:[^=>]|$)|\+\+|--)`)
})

func isAssignment(s string) bool { return assignment().MatchString(s) }

// uninitialized is about reading a variable before its declaration.
func (t *translation) uninitialized() bool {
	if t.Message != "Cannot access a variable before initialization" {
		return false
	}
	if name, _, _ := strings.Cut(path(t.rest()), "."); name != "" {
		t.Message = "Cannot access '" + name + "' before initialization"
	}
	t.moveToNew()
	return true
}
