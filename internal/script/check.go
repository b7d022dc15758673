package script

import (
	"github.com/sluicejs/sluice/internal/grammar"
	"github.com/sluicejs/sluice/internal/regexps"
)

// A check is what package grammar says of a text, which it finds out while goja compiles that.
type check struct {
	script *Script // with the text as it was given
	done   chan *grammar.Problem
}

// check begins to check the text that the script is made of.
func (s *Script) check(text string, in grammar.Context) *check {
	c := &check{&Script{Name: s.Name, shownName: s.shownName, text: text}, make(chan *grammar.Problem, 1)}
	in.RegExp = regexps.Check
	go func() { c.done <- grammar.Check(text, in) }()
	return c
}

// result is the error of a text that is no program. If goja refuses what V8 takes, it is what goja says.
func (c *check) result(s *Script, err error) error {
	if p := <-c.done; p != nil {
		return c.script.problem(p)
	}
	if err != nil {
		return s.unsupported(err)
	}
	return nil
}
