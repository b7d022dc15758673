package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
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
	envFiles      []envFile
	interactive   bool
	unknown       []string // what is no option
	workers       *int     // of --workers, 0 for as many as there are processors; nil without it
	file          string   // "": there is none, "-": standard input
	args          []string // of the program
	permissions
}

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
	if len(o.unknown) > 0 {
		return nil, badOptions(o.unknown...)
	}
	if o.check && (o.code != nil || o.print) {
		return nil, usage("either --check or --eval can be used, not both")
	}
	if o.code == nil && len(args) > 0 {
		if args[0] == "run" && len(args) > 1 {
			args = args[1:]
		}
		o.file, args = args[0], args[1:]
	}
	o.args = args
	if o.file == "" || o.file == "-" {
		if o.interactive {
			return nil, usage("--interactive is not supported: there is no prompt")
		}
	}
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
	if name == "-pe" && !inEnv {
		o.print, arg, name = true, "--eval", "--eval"
	}
	opt, negated := findOption(name)
	switch {
	case inEnv && (opt == nil || opt.ownOnly) && !takenFromEnvironment(name):
		if hasValue {
			name += "="
		}
		return nil, usage(name + " is not allowed in NODE_OPTIONS")
	case opt == nil && isEngineOption(name):
		return nil, usage(name + " is not supported")
	case opt == nil:
		return rest, o.takeMissing(arg, name, hasValue || len(rest) > 0 && !strings.HasPrefix(rest[0], "-"))
	case opt.engine != "":
		if !opt.fitsEngine(value, hasValue, negated) {
			return nil, illegalValue(arg, opt.engine)
		}
	case opt.value == "":
	case opt.optional:
		hasValue = len(rest) > 0 && !hasValue && !strings.HasPrefix(rest[0], "-")
		if hasValue {
			value, rest = rest[0], rest[1:]
		}
	case negated:
		return nil, notBoolean(arg)
	case hasValue && value == "":
		return nil, usage(arg + " requires an argument")
	case !hasValue:
		if len(rest) == 0 || strings.HasPrefix(rest[0], "-") {
			return nil, usage(arg + " requires an argument")
		}
		value, rest = rest[0], rest[1:]
	}
	if opt.check != nil {
		if err := opt.check(value); err != nil {
			return nil, err
		}
	}
	o.apply(opt, value, hasValue, negated)
	return rest, nil
}

// apply does what an option says.
func (o *options) apply(opt *option, value string, hasValue, negated bool) {
	if opt.is != nil {
		*opt.is(o) = !negated
	}
	switch {
	case opt.set != nil && (hasValue || !opt.optional):
		opt.set(o, value)
	case opt.set != nil || opt.is != nil:
	case opt.value != "":
		o.effective = append(o.effective, opt.longName()+"="+value)
	default:
		o.effective = slices.DeleteFunc(o.effective, func(flag string) bool { return flag == opt.longName() })
		if !negated {
			o.effective = append(o.effective, opt.longName())
		}
	}
}

// findOption returns the option of a name. Options that are a matter of yes or no have
// two: --no-NAME takes back what --NAME says, and the other way round.
func findOption(name string) (opt *option, negated bool) {
	if opt := namedOption(name); opt != nil {
		return opt, false
	}
	opposite := opposite(name)
	if opt := namedOption(opposite); opt != nil && !strings.HasPrefix(name, "--no-no-") {
		return opt, true
	}
	if opt := namedOption("--" + strings.TrimPrefix(name, "--no")); opt != nil && opt.engine != "" && strings.HasPrefix(name, "--no") {
		return opt, true
	}
	return nil, false
}

// opposite is the name of what takes back what the option of a name says; "" if that is no
// long name.
func opposite(name string) string {
	if positive, ok := strings.CutPrefix(name, "--no-"); ok {
		return "--" + positive
	}
	if positive, ok := strings.CutPrefix(name, "--"); ok {
		return "--no-" + positive
	}
	return ""
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

// fitsEngine tells whether V8 would take the value for one of its options.
func (opt *option) fitsEngine(value string, hasValue, negated bool) bool {
	if opt.engine == "bool" {
		return !hasValue
	}
	if negated || !hasValue {
		return false
	}
	if value == "" { // is 0
		return true
	}
	n, err := strconv.ParseInt(value, 10, 64)
	return err == nil && (opt.engine == "int" && n == int64(int32(n)) || opt.engine == "size_t" && n >= 0)
}

func checkWorkers(value string) error {
	if n, err := strconv.Atoi(value); value != "auto" && (err != nil || n < 0) {
		return usage("invalid value for --workers")
	}
	return nil
}

func checkUnhandledMode(value string) error {
	switch value {
	case "throw", "strict", "warn", "warn-with-error-code", "none":
		return nil
	}
	return usage("invalid value for --unhandled-rejections")
}

// maxStackSize is that of 200,000 calls: with many more, exceptions take minutes.
const maxStackSize = 20 * 984

func checkStackSize(value string) error {
	if n, _ := strconv.Atoi(value); n > maxStackSize {
		return usage(fmt.Sprintf("--stack-size=%s is not supported: %d is the most", value, maxStackSize))
	}
	return nil
}

func checkInputType(value string) error {
	if value != "commonjs" && value != "module" {
		return usage(`--input-type must be "module" or "commonjs"`)
	}
	return nil
}

func checkDefaultType(value string) error {
	if value != "commonjs" && value != "module" {
		return usage(`--experimental-default-type must be "module" or "commonjs"`)
	}
	return nil
}

func checkProtoMode(value string) error {
	if value != "delete" && value != "throw" {
		return &usageError{lines: []string{"invalid mode passed to --disable-proto"}, code: codeProtoMode}
	}
	return nil
}
