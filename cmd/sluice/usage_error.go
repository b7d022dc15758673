package main

import (
	"fmt"
	"strings"
)

// A usageError is a command line that cannot be understood.
type usageError struct {
	before string   // what is printed as it is
	lines  []string // what follows, each behind the name of the command
	code   int      // the exit code; 0: codeUsage
}

func usage(line string) error { return &usageError{lines: []string{line}} }

func badOptions(args ...string) error {
	e := &usageError{}
	for _, arg := range args {
		e.lines = append(e.lines, "bad option: "+arg)
	}
	return e
}

func notBoolean(arg string) error {
	return usage(arg + " is an invalid negation because it is not a boolean option")
}

// illegalValue is the error of an option of V8's. V8 does not read those after it: Node
// tells of the two that it gives to V8 itself, too.
func illegalValue(arg, kind string) error {
	err := badOptions(arg, "--harmony-import-assertions", "--harmony-import-attributes").(*usageError)
	err.before = fmt.Sprintf("Error: illegal value for flag %s of type %s\n", arg, kind)
	if kind == "bool" {
		err.before += "To set or unset a boolean flag, use --flag or --no-flag.\n"
	}
	err.before += "Try --help for options\n"
	return err
}

// Error returns the lines.
func (e *usageError) Error() string { return strings.Join(e.lines, "\n") }

// print returns what the command of that name prints.
func (e *usageError) print(name string) string {
	text := e.before
	for _, line := range e.lines {
		text += name + ": " + line + "\n"
	}
	return text
}
