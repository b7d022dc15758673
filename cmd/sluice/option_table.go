package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/sluicejs/sluice/modules/dns"
)

// An option is an option of the command.
type option struct {
	names    []string
	value    string // what help calls its value; "" if it has none
	optional bool   // the value may be left out
	help     string
	engine   string                         // the type of the value of one of V8's, "bool" if it has none; "": it is not of V8's
	is       func(o *options) *bool         // of one without a value; nil: the runtime acts on it
	set      func(o *options, value string) // of one with a value; nil: the runtime acts on it
	check    func(value string) error       // of the value; nil: any will do
	ownOnly  bool                           // not for the environment variable
}

// optionTable holds all options, in the order of the help text.
var optionTable = slices.Concat(generalOptions, permissionOptions())

var generalOptions = []option{
	{
		names: []string{"-c", "--check"},
		help:  "check the syntax of FILE and do not run it", ownOnly: true,
		is: func(o *options) *bool { return &o.check },
	},
	{
		names: []string{"-C", "--conditions"}, value: "NAME",
		help: "a condition that holds in the exports and imports of packages",
	},
	{
		names: []string{"--disable-proto"}, value: "MODE", check: checkProtoMode,
		help: "Object.prototype.__proto__: delete or throw",
	},
	{
		names: []string{"--disable-warning"}, value: "NAME",
		help: "do not print warnings of that code or type",
	},
	{
		names: []string{"--dns-result-order"}, value: "ORDER",
		help: "the order of a name's addresses: " + strings.Join(dns.Orders, ", "),
	},
	{
		names: []string{"-e", "--eval"}, value: "CODE",
		help: "run CODE", ownOnly: true,
		set: func(o *options, v string) { o.code = &v },
	},
	{
		names: []string{"--env-file"}, value: "FILE",
		help: "set environment variables from FILE", ownOnly: true,
		set: func(o *options, v string) { o.envFiles = append(o.envFiles, envFile{v, false}) },
	},
	{
		names: []string{"--env-file-if-exists"}, value: "FILE",
		help: "set environment variables from FILE if it is there", ownOnly: true,
		set: func(o *options, v string) { o.envFiles = append(o.envFiles, envFile{v, true}) },
	},
	{
		names: []string{"--experimental-default-type"}, value: "TYPE", check: checkDefaultType,
		help: "what a file is that says nothing of it: commonjs or module",
	},
	{
		names: []string{"--expose-gc"}, engine: "bool",
		help: "let programs collect garbage with gc()",
	},
	{
		names: []string{"-h", "--help"},
		help:  "print this text", ownOnly: true,
		is: func(o *options) *bool { return &o.help },
	},
	{
		names: []string{"--import"}, value: "MODULE",
		help: "import MODULE before the program, after those of --require",
	},
	{
		names: []string{"--input-type"}, value: "TYPE", check: checkInputType,
		help: "what CODE and standard input are: commonjs or module",
	},
	{
		names: []string{"-i", "--interactive"},
		help:  "nothing but with FILE, as in Node: there is no prompt", ownOnly: true,
		is: func(o *options) *bool { return &o.interactive },
	},
	{
		names: []string{"--max-old-space-size"}, value: "MB", engine: "size_t",
		help: "end the program when so much memory of the process is in use",
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
		names: []string{"--no-addons"},
		help:  "say that native addons are disabled: there are none",
	},
	{
		names: []string{"--no-deprecation"},
		help:  "do not print deprecation warnings",
	},
	{
		names: []string{"--no-experimental-detect-module"},
		help:  "take a file for a CommonJS module if nothing but its text says what it is",
	},
	{
		names: []string{"--no-experimental-global-customevent"},
		help:  "let there be no CustomEvent",
	},
	{
		names: []string{"--no-experimental-require-module"},
		help:  "let require load no ES modules",
	},
	{
		names: []string{"--no-extra-info-on-fatal-exception"},
		help:  "do not print the version after an uncaught exception",
	},
	{
		names: []string{"--no-global-search-paths"},
		help:  "look for packages in no folder of all users' or of NODE_PATH",
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
		names: []string{"--preserve-symlinks"},
		help:  "let a module be in the folder of its link",
	},
	{
		names: []string{"--preserve-symlinks-main"},
		help:  "let FILE be in the folder of its link",
	},
	{
		names: []string{"-p", "--print"}, value: "CODE", optional: true,
		help: "run CODE and print its value", ownOnly: true,
		is:  func(o *options) *bool { return &o.print },
		set: func(o *options, v string) { o.code = &v },
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
		names: []string{"--stack-size"}, value: "KB", engine: "int", ownOnly: true, check: checkStackSize,
		help: "how deep calls may nest: with 984, the default, 10,000 calls",
	},
	{
		names: []string{"--stack-trace-limit"}, value: "N", engine: "int",
		help: "how many frames a stack shows",
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
		is: func(o *options) *bool { return &o.version },
	},
	{
		names: []string{"--why-running"},
		help:  "print what keeps the program running, once it is idle and on SIGUSR2", ownOnly: true,
		is: func(o *options) *bool { return &o.why },
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
