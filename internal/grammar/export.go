package grammar

import (
	"strconv"
	"strings"
)

// An export is a name that a module exports.
type export struct {
	name     string
	local    string // the variable, "" if that is one of another module or has no name of its own
	from, to int
}

// defaultVariable is the variable of what is exported by default without a name.
const defaultVariable = ".default"

func (p *parser) exportDeclaration() {
	p.next()
	switch {
	case p.check("default"):
		p.exportDefault()
	case p.check("*"):
		if p.check("as") {
			t := p.exportedName()
			p.exports = append(p.exports, export{name: t.value, from: t.from, to: t.to})
		}
		p.from()
	case p.ahead.is("{"):
		p.exportedNames()
	case p.ahead.isAny("function", "class", "var", "const", "let"),
		p.ahead.is("async") && p.peekSecond().is("function") && !p.peekSecond().newLine:
		p.exportDeclared()
	case p.ahead.is("async"):
		p.unexpected(&p.ahead)
	default:
		p.unexpected(&p.last)
	}
}

// exportDeclared reads a declaration whose names are exported.
func (p *parser) exportDeclared() {
	from := p.ahead.from
	p.declared = &[]string{}
	if p.ahead.is("let") {
		p.variables()
	} else {
		p.statementItem()
	}
	for _, n := range *p.declared {
		p.exports = append(p.exports, export{n, n, from, p.last.to})
	}
	p.declared = nil
}

func (p *parser) exportDefault() {
	word := p.last
	local := ""
	switch {
	case p.check("function"):
		word := p.last
		local = p.functionDeclared(false, p.check("*"), &word, true)
	case p.check("class"):
		word := p.last
		local = p.classDeclared(&word, true)
	case p.ahead.is("async") && p.peekSecond().is("function") && !p.peekSecond().newLine:
		p.next()
		word := p.last
		p.next()
		local = p.functionDeclared(true, p.check("*"), &word, true)
	default:
		p.assignedWithIn()
		p.declare(defaultVariable, lexicalName, word.from, p.last.to)
		p.semicolon()
	}
	p.exports = append(p.exports, export{"default", local, word.from, word.to})
}

// exportedNames reads variables that are exported, or names of another module.
func (p *parser) exportedNames() {
	p.next()
	var reserved, quoted *token
	begin := len(p.exports)
	for !p.check("}") && !p.failed() {
		local := p.exportedName()
		switch {
		case local.kind == text && quoted == nil:
			quoted = &local
		case !p.canName(&local) && reserved == nil:
			reserved = &local
		}
		e := export{local.value, local.value, local.from, local.to}
		if p.check("as") {
			t := p.exportedName()
			e.name, e.to = t.value, t.to
		}
		p.exports = append(p.exports, e)
		if !p.ahead.is("}") {
			p.expect(",")
		}
	}
	switch {
	case p.ahead.is("from"):
		for i := begin; i < len(p.exports); i++ {
			p.exports[i].local = ""
		}
		p.from()
	case reserved != nil:
		p.reportAt(reserved, "Unexpected reserved word")
	case quoted != nil:
		p.reportAt(quoted, "String literal module export names must be followed by a 'from' clause")
	default:
		p.semicolon()
	}
}

// checkExports refuses names that are exported twice, and variables that there are not.
func (p *parser) checkExports(top *scope) {
	if p.failed() {
		return
	}
	exported := make(map[string]bool)
	for _, e := range p.exports {
		if exported[e.name] {
			p.report("Duplicate export of '"+e.name+"'", e.from, e.to)
			return
		}
		exported[e.name] = true
	}
	for _, e := range p.exports {
		if e.local != "" && top.names[e.local] == 0 {
			p.report("Export '"+e.local+"' is not defined in module", e.from, e.to)
			return
		}
	}
}

// hasLoneSurrogate tells whether a text between quotes has an escape for half a character.
func hasLoneSurrogate(literal string) bool {
	high := false
	for i := 0; i < len(literal); i++ {
		unit := uint64(0)
		if strings.HasPrefix(literal[i:], `\u`) && len(literal) >= i+6 {
			unit, _ = strconv.ParseUint(literal[i+2:i+6], 16, 16)
		}
		isLow := unit >= 0xDC00 && unit <= 0xDFFF
		if high != isLow {
			return true
		}
		if high = unit >= 0xD800 && unit <= 0xDBFF; literal[i] == '\\' {
			i++
			if unit > 0 {
				i += 4
			}
		}
	}
	return high
}
