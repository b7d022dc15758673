package main

import (
	"fmt"
	"strings"
)

// options are what the command line asks for.
type options struct {
	help, version bool
	check         bool
	print         bool
	code          *string // of -e or -p; nil without them
	preload       []string
	flags         []string // the options as they were given, process.execArgv
	file          string   // "": there is none, "-": standard input
	args          []string // of the program
}

// An option is an option of the command.
type option struct {
	names    []string
	value    string // what help calls its value; "" if it has none
	optional bool   // the value may be left out
	help     string
	set      func(o *options, value string) // nil: the runtime acts on it
}

// optionTable holds all options, in the order of the help text.
var optionTable = []option{
	{
		names: []string{"-c", "--check"},
		help:  "check the syntax of FILE and do not run it",
		set:   func(o *options, _ string) { o.check = true },
	},
	{
		names: []string{"-e", "--eval"}, value: "CODE",
		help: "run CODE",
		set:  func(o *options, v string) { o.code = &v },
	},
	{
		names: []string{"-h", "--help"},
		help:  "print this text",
		set:   func(o *options, _ string) { o.help = true },
	},
	{
		names: []string{"--network-family-autoselection", "--enable-network-family-autoselection"},
		help:  "connect to the addresses of both families in turn (the default)",
	},
	{
		names: []string{"--network-family-autoselection-attempt-timeout"}, value: "MS",
		help: "how long one of these attempts may take",
	},
	{
		names: []string{"--no-network-family-autoselection", "--no-enable-network-family-autoselection"},
		help:  "connect to the first address only",
	},
	{
		names: []string{"--no-deprecation"},
		help:  "do not print deprecation warnings",
	},
	{
		names: []string{"--no-warnings"},
		help:  "do not print warnings",
	},
	{
		names: []string{"-p", "--print"}, value: "CODE", optional: true,
		help: "run CODE and print its value",
		set: func(o *options, v string) {
			o.print = true
			if v != "" {
				o.code = &v
			}
		},
	},
	{
		names: []string{"-r", "--require"}, value: "MODULE",
		help: "load MODULE before the program",
		set:  func(o *options, v string) { o.preload = append(o.preload, v) },
	},
	{
		names: []string{"--stack-trace-limit"}, value: "N",
		help: "how many frames a stack shows",
	},
	{
		names: []string{"--throw-deprecation"},
		help:  "throw an exception on deprecations",
	},
	{
		names: []string{"--trace-deprecation"},
		help:  "print the stacks of deprecation warnings",
	},
	{
		names: []string{"--trace-uncaught"},
		help:  "print where an uncaught exception was thrown",
	},
	{
		names: []string{"--trace-warnings"},
		help:  "print the stacks of warnings",
	},
	{
		names: []string{"-v", "--version"},
		help:  "print the versions",
		set:   func(o *options, _ string) { o.version = true },
	},
}

// A usageError is a command line that cannot be understood.
type usageError struct{ message string }

func (e *usageError) Error() string { return e.message }

func findOption(name string) *option {
	for i := range optionTable {
		for _, n := range optionTable[i].names {
			if n == name {
				return &optionTable[i]
			}
		}
	}
	return nil
}

// parse reads the arguments of the command, without its own name.
func parse(args []string) (*options, error) {
	o := &options{}
	for len(args) > 0 {
		arg := args[0]
		if arg == "-" || !strings.HasPrefix(arg, "-") {
			break
		}
		args = args[1:]
		if arg == "--" {
			break
		}
		var err error
		if args, err = o.parseOption(arg, args); err != nil {
			return nil, err
		}
	}
	if o.code == nil && len(args) > 0 {
		if args[0] == "run" && len(args) > 1 {
			args = args[1:]
		}
		o.file, args = args[0], args[1:]
	}
	o.args = args
	return o, nil
}

// parseOption reads one option, with its value if that is the first of rest, and
// returns what is left of rest.
func (o *options) parseOption(arg string, rest []string) ([]string, error) {
	name, value, hasValue := arg, "", false
	if strings.HasPrefix(arg, "--") {
		name, value, hasValue = strings.Cut(arg, "=")
		name = strings.ReplaceAll(name, "_", "-")
	}
	o.flags = append(o.flags, arg)
	if name == "-pe" {
		name = "-p"
	}
	opt := findOption(name)
	if opt == nil || hasValue && opt.value == "" {
		return nil, &usageError{"bad option: " + arg}
	}
	if opt.value != "" && !hasValue && len(rest) > 0 && !strings.HasPrefix(rest[0], "-") {
		hasValue, value, rest = true, rest[0], rest[1:]
		o.flags = append(o.flags, value)
	}
	if opt.value != "" && !opt.optional && (!hasValue || value == "" && strings.HasSuffix(arg, "=")) {
		return nil, &usageError{arg + " requires an argument"}
	}
	if opt.set != nil {
		opt.set(o, value)
	}
	return rest, nil
}

// helpText is what --help prints.
func helpText() string {
	var b strings.Builder
	b.WriteString("Usage: sluice [options] FILE [arguments]\n" +
		"       sluice [options] run FILE [arguments]\n" +
		"       sluice [options] -e CODE [arguments]\n" +
		"       sluice [options] [-] [arguments]\n" +
		"       sluice doctest [options] FILE.md...\n\n" +
		"Runs a Node.js program: FILE, CODE, or standard input; or the examples of documents.\n\n" +
		"Options:\n")
	for _, opt := range optionTable {
		names := strings.Join(opt.names, ", ")
		if opt.value != "" {
			names += " " + opt.value
		}
		fmt.Fprintf(&b, "  %-30s %s\n", names, opt.help)
	}
	return b.String()
}
