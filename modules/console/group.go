package console

import (
	"strings"

	"github.com/dop251/goja"
)

// group prints its arguments and indents what follows.
func (c *console) group(args []goja.Value) {
	if len(args) > 0 {
		c.say("log", args...)
	}
	c.indent += strings.Repeat(" ", c.indentation)
}

// groupEnd undoes what group did last.
func (c *console) groupEnd([]goja.Value) {
	c.indent = c.indent[min(c.indentation, len(c.indent)):]
}
