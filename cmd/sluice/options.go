package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/sluicejs/sluice/modules/dns"
)

// options are what the command line asks for.
type options struct {
	help, version bool
	check         bool
	print         bool
	why           bool
	code          *string // of -e or -p; nil without them
	preload       []string
	flags         []string // the options as they were given, process.execArgv
	effective     []string // those that the runtime acts on: long names, with values
	envFiles      []string
	workers       *int     // of --workers, 0 for as many as there are processors; nil without it
	file          string   // "": there is none, "-": standard input
	args          []string // of the program
	permissions
}

// An option is an option of the command.
type option struct {
	names    []string
	value    string // what help calls its value; "" if it has none
	optional bool   // the value may be left out
	help     string
	set      func(o *options, value string) // nil: the runtime acts on it
	check    func(value string) error       // of the value; nil: any will do
	ownOnly  bool                           // not for the environment variable
}

// optionTable holds all options, in the order of the help text.
var optionTable = slices.Concat(generalOptions, permissionOptions())

var generalOptions = []option{
	{
		names: []string{"-c", "--check"},
		help:  "check the syntax of FILE and do not run it", ownOnly: true,
		set: func(o *options, _ string) { o.check = true },
	},
	{
		names: []string{"--dns-result-order"}, value: "ORDER", check: oneOf("--dns-result-order", dns.Orders),
		help: "the order of a name's addresses: " + strings.Join(dns.Orders, ", "),
	},
	{
		names: []string{"-e", "--eval"}, value: "CODE",
		help: "run CODE", ownOnly: true,
		set: func(o *options, v string) { o.code = &v },
	},
	{
		names: []string{"--disable-warning"}, value: "NAME",
		help: "do not print warnings of that code or type",
	},
	{
		names: []string{"--env-file"}, value: "FILE",
		help: "set environment variables from FILE", ownOnly: true,
		set: func(o *options, v string) { o.envFiles = append(o.envFiles, v) },
	},
	{
		names: []string{"--expose-gc"},
		help:  "let programs collect garbage with gc()",
	},
	{
		names: []string{"-h", "--help"},
		help:  "print this text", ownOnly: true,
		set: func(o *options, _ string) { o.help = true },
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
		names: []string{"--pending-deprecation"},
		help:  "print warnings of deprecations to come",
	},
	{
		names: []string{"-p", "--print"}, value: "CODE", optional: true,
		help: "run CODE and print its value", ownOnly: true,
		set: func(o *options, v string) {
			o.print = true
			if v != "" {
				o.code = &v
			}
		},
	},
	{
		names: []string{"--redirect-warnings"}, value: "FILE",
		help: "write warnings to FILE",
	},
	{
		names: []string{"-r", "--require"}, value: "MODULE",
		help: "load MODULE before the program",
		set:  func(o *options, v string) { o.preload = append(o.preload, v) },
	},
	{
		names: []string{"--stack-trace-limit"}, value: "N",
		help: "how many frames a stack shows", check: checkInteger,
	},
	{
		names: []string{"--throw-deprecation"},
		help:  "throw an exception on deprecations",
	},
	{
		names: []string{"--title"}, value: "TITLE",
		help: "the process's title",
	},
	{
		names: []string{"--trace-deprecation"},
		help:  "print the stacks of deprecation warnings",
	},
	{
		names: []string{"--trace-exit"},
		help:  "print where the program is ended",
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
		names: []string{"--unhandled-rejections"}, value: "MODE",
		help: "what becomes of rejections without handler", check: checkUnhandledMode,
	},
	{
		names: []string{"-v", "--version"},
		help:  "print the versions", ownOnly: true,
		set: func(o *options, _ string) { o.version = true },
	},
	{
		names: []string{"--why-running"},
		help:  "print what keeps the program running, once it is idle and on SIGUSR2", ownOnly: true,
		set: func(o *options, _ string) { o.why = true },
	},
	{
		names: []string{"--workers"}, value: "N", check: checkWorkers,
		help: "run the program N times side by side, with servers shared; auto: one for each processor", ownOnly: true,
		set: func(o *options, v string) {
			n, _ := strconv.Atoi(v) // auto is 0
			o.workers = &n
		},
	},
	{
		names: []string{"--zero-fill-buffers"},
		help:  "give programs memory that is zero, as Sluice always does",
	},
}

// A usageError is a command line that cannot be understood.
type usageError struct{ message string }

func (e *usageError) Error() string { return e.message }

// findOption returns the option of a name. Options that are a matter of yes or no have
// two: --no-NAME takes back what --NAME says, and the other way round.
func findOption(name string) (opt *option, negated bool, err error) {
	if opt := namedOption(name); opt != nil {
		return opt, false, nil
	}
	opposite := "--no-" + strings.TrimPrefix(name, "--")
	if positive, ok := strings.CutPrefix(name, "--no-"); ok {
		opposite = "--" + positive
	}
	opt = namedOption(opposite)
	switch {
	case opt == nil || !strings.HasPrefix(name, "--"):
		return nil, false, &usageError{"bad option: " + name}
	case opt.value != "" || opt.set != nil:
		return nil, false, &usageError{name + " is an invalid negation because it is not a boolean option"}
	}
	return opt, true, nil
}

func namedOption(name string) *option {
	for i := range optionTable {
		if slices.Contains(optionTable[i].names, name) {
			return &optionTable[i]
		}
	}
	return nil
}

func (opt *option) longName() string { return opt.names[len(opt.names)-1] }

// parse reads the arguments of the command, without its own name.
//
// What the environment variable NODE_OPTIONS holds counts as if it stood before them.
func parse(args []string, nodeOptions string) (*options, error) {
	o := &options{}
	if err := o.parseEnvironment(nodeOptions); err != nil {
		return nil, err
	}
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
	if o.check && (o.code != nil || o.print) {
		return nil, &usageError{"either --check or --eval can be used, not both"}
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
	o.flags = append(o.flags, arg)
	left, err := o.take(arg, rest, false)
	o.flags = append(o.flags, rest[:len(rest)-len(left)]...)
	return left, err
}

// take does what an option says that stands on the command line or in the environment.
func (o *options) take(arg string, rest []string, inEnv bool) (left []string, err error) {
	name, value, hasValue := arg, "", false
	if strings.HasPrefix(arg, "--") {
		name, value, hasValue = strings.Cut(arg, "=")
		name = strings.ReplaceAll(name, "_", "-")
	}
	if name == "-pe" {
		name = "-p"
	}
	opt, negated, err := findOption(name)
	shown := arg
	if inEnv && hasValue {
		shown = name + "="
	}
	switch {
	case inEnv && (err != nil && namedOption(name) == nil || opt != nil && opt.ownOnly):
		return nil, &usageError{shown + " is not allowed in NODE_OPTIONS"}
	case err != nil:
		if hasValue {
			err.(*usageError).message = strings.Replace(err.(*usageError).message, name, arg, 1)
		}
		return nil, err
	}
	if opt.value != "" && !hasValue && len(rest) > 0 && (!strings.HasPrefix(rest[0], "-") || opt.check != nil) {
		hasValue, value, rest = true, rest[0], rest[1:]
	}
	if opt.value != "" && !opt.optional && (!hasValue || value == "" && strings.HasSuffix(arg, "=")) {
		return nil, &usageError{arg + " requires an argument"}
	}
	if opt.check != nil {
		if err := opt.check(value); err != nil {
			return nil, err
		}
	}
	if opt.set != nil {
		opt.set(o, value)
		return rest, nil
	}
	o.effective = slices.DeleteFunc(o.effective, func(flag string) bool { return opt.value == "" && flag == opt.longName() })
	switch {
	case opt.value != "":
		o.effective = append(o.effective, opt.longName()+"="+value)
	case !negated:
		o.effective = append(o.effective, opt.longName())
	}
	return rest, nil
}

func checkInteger(value string) error {
	if _, err := strconv.Atoi(value); err != nil {
		return &usageError{"bad option: --stack-trace-limit=" + value}
	}
	return nil
}

func checkWorkers(value string) error {
	if n, err := strconv.Atoi(value); value != "auto" && (err != nil || n < 0) {
		return &usageError{"invalid value for --workers"}
	}
	return nil
}

func checkUnhandledMode(value string) error {
	switch value {
	case "throw", "strict", "warn", "warn-with-error-code", "none":
		return nil
	}
	return &usageError{"invalid value for --unhandled-rejections"}
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

// oneOf checks that the value of an option is one of those that there are.
func oneOf(name string, values []string) func(string) error {
	return func(value string) error {
		if !slices.Contains(values, value) {
			return &usageError{fmt.Sprintf("The argument '%s' must be one of: '%s'. Received '%s'", name, strings.Join(values, "', '"), value)}
		}
		return nil
	}
}
