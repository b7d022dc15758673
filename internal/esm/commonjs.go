package esm

import "strings"

// CommonJS is what the text of a CommonJS module lets expect of its exports.
type CommonJS struct {
	Names     map[string]bool
	Reexports []string // the modules whose exports it passes on, as it requires them
}

// CommonJSExports finds what a CommonJS module exports, as far as its text shows it.
func CommonJSExports(text string) *CommonJS {
	c := &commonJS{exports: CommonJS{Names: make(map[string]bool)}, required: make(map[string]string)}
	tokens := Tokens{text: text}
	for {
		t := tokens.Next()
		if t.Kind == End {
			break
		}
		c.tokens = append(c.tokens, t)
	}
	for i := range c.tokens {
		c.at = i
		if i == 0 || !c.tokens[i-1].is(".") {
			c.match()
		}
	}
	return &c.exports
}

// commonJS goes through the tokens of a text.
type commonJS struct {
	tokens   []Token
	at       int // the next token
	exports  CommonJS
	required map[string]string // what variables have from require, by their names
}

// match looks for one of the patterns at a token.
func (c *commonJS) match() {
	if c.tokens[c.at].Kind != Word {
		return
	}
	switch text := c.tokens[c.at].Text; text {
	case "exports":
		c.at++
		c.assigned(false)
	case "module":
		if c.take("module", ".", "exports") {
			c.assigned(true)
		}
	case "Object":
		c.object()
	case "__export", "__exportStar":
		c.star()
	case "var", "let", "const":
		c.declared()
	default:
		if (strings.HasPrefix(text, "tslib") || strings.HasPrefix(text, "_tslib")) && c.take(text, ".", "__exportStar") {
			c.at--
			c.star()
		}
	}
}

// look returns a token some further on.
func (c *commonJS) look(ahead int) *Token {
	if i := c.at + ahead; i < len(c.tokens) {
		return &c.tokens[i]
	}
	return &Token{}
}

// take goes over tokens if they are those.
func (c *commonJS) take(texts ...string) bool {
	for i, text := range texts {
		if !c.look(i).is(text) {
			return false
		}
	}
	c.at += len(texts)
	return true
}

// word goes over a word and returns it; "" if there is none.
func (c *commonJS) word() string {
	t := c.look(0)
	if t.Kind != Word {
		return ""
	}
	c.at++
	return t.Text
}

// string goes over a string and returns its value.
func (c *commonJS) string() (value string, ok bool) {
	t := c.look(0)
	if t.Kind != String {
		return "", false
	}
	if value, ok = unquote(t.Text); ok {
		c.at++
	}
	return value, ok
}

func (c *commonJS) export(name string) { c.exports.Names[name] = true }

// assigned deals with what follows `exports`, or `module.exports` if whole.
func (c *commonJS) assigned(whole bool) {
	switch {
	case c.take("."):
		if name := c.word(); name != "" && c.isAssignment() {
			c.export(name)
		}
	case c.take("["):
		if name, ok := c.string(); ok && c.take("]") && c.isAssignment() {
			c.export(name)
		}
	case whole && c.isAssignment():
		c.at++
		c.exports.Reexports = nil
		if c.look(0).is("{") {
			c.literal()
		} else if from, ok := c.require(); ok {
			c.exports.Reexports = append(c.exports.Reexports, from)
		}
	}
}

// isAssignment tells whether the next token is an equals sign alone.
func (c *commonJS) isAssignment() bool {
	t, next := c.look(0), c.look(1)
	return t.is("=") && !(next.is("=") && next.From == t.To)
}

// require goes over require('name') and returns the name.
func (c *commonJS) require() (from string, ok bool) {
	begin := c.at
	if c.take("require", "(") {
		if from, ok = c.string(); ok && c.take(")") {
			return from, true
		}
	}
	c.at = begin
	return "", false
}

// literal reads an object that is assigned to module.exports, up to the first property whose value is
// more than a name or a literal.
func (c *commonJS) literal() {
	c.at++
	for {
		t := c.look(0)
		switch {
		case t.Kind == Word:
			c.at++
			if c.take(":") && c.word() == "" {
				return
			}
			c.export(t.Text)
		case t.is("..."):
			c.at++
			if from, ok := c.require(); ok {
				c.exports.Reexports = append(c.exports.Reexports, from)
			} else {
				return
			}
		case t.Kind == String:
			name, ok := c.string()
			if !ok || !c.take(":") || c.word() == "" {
				return
			}
			c.export(name)
		default:
			return
		}
		if !c.take(",") {
			return
		}
	}
}

// object deals with what follows `Object`.
func (c *commonJS) object() {
	switch {
	case c.take("Object", ".", "defineProperty", "("):
		if !c.take("exports") && !c.take("module", ".", "exports") {
			return
		}
		if !c.take(",") {
			return
		}
		if name, ok := c.string(); ok && c.take(",", "{") && c.describes() {
			c.export(name)
		}
	case c.take("Object", ".", "keys", "("):
		name := c.word()
		if from, ok := c.required[name]; ok && c.take(")", ".", "forEach", "(", "function", "(") && c.passesOn(name) {
			c.exports.Reexports = append(c.exports.Reexports, from)
		}
	}
}

// describes tells whether a descriptor is one of a plain value, or of a getter for what another
// module has.
func (c *commonJS) describes() bool {
	if c.take("enumerable", ":") {
		if !c.take("true") && !c.take("!", "0") || !c.take(",") {
			return false
		}
	}
	if c.take("value", ":") {
		return true
	}
	if !c.take("get") {
		return false
	}
	if c.take(":") {
		if !c.take("function") {
			return false
		}
		if !c.look(0).is("(") {
			c.word()
		}
	}
	if !c.take("(", ")", "{", "return") || c.word() == "" {
		return false
	}
	switch {
	case c.take("."):
		if c.word() == "" {
			return false
		}
	case c.take("["):
		if _, ok := c.string(); !ok || !c.take("]") {
			return false
		}
	}
	c.take(";")
	if !c.take("}") {
		return false
	}
	c.take(",")
	return c.take("}", ")")
}

// passesOn tells whether the function of a loop exports what it is called for from a variable.
func (c *commonJS) passesOn(name string) bool {
	key := c.word()
	if key == "" || !c.take(")", "{") {
		return false
	}
	const far = 60
	for i := 0; i < far; i++ {
		begin := c.at
		if c.take("exports", "[", key, "]", "=", name, "[", key, "]") ||
			c.take("Object", ".", "defineProperty", "(", "exports", ",", key, ",", "{", "enumerable", ":", "true", ",", "get") {
			return true
		}
		c.at = begin + 1
		if c.look(0).is("forEach") || c.look(0).Kind == End {
			return false
		}
	}
	return false
}

// star deals with the functions of compilers that pass on what a module exports.
func (c *commonJS) star() {
	c.at++
	if !c.take("(") {
		return
	}
	if from, ok := c.require(); ok {
		c.exports.Reexports = append(c.exports.Reexports, from)
	}
}

// declared notes a variable that has a module.
func (c *commonJS) declared() {
	c.at++
	name := c.word()
	if name == "" || !c.take("=") {
		return
	}
	for _, helper := range []string{"_interopRequireWildcard", "__importStar", "_interop_require_wildcard"} {
		if c.take(helper, "(") {
			break
		}
	}
	if from, ok := c.require(); ok {
		c.required[name] = from
	}
}
