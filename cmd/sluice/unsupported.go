package main

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/sluicejs/sluice/modules/process"
)

// nodeOptionsText are the options that Node has and Sluice has not, one a line; an equals sign
// follows if it has a value.
//
//go:embed unsupported.txt
var nodeOptionsText string

// engineOptions are some of V8's that are in use.
var engineOptions = strings.Fields(`
	--abort-on-uncaught-exception --allow-natives-syntax --disallow-code-generation-from-strings
	--enable-etw-stack-walking --experimental-shadow-realm --harmony --huge-max-old-generation-size
	--initial-old-space-size --interpreted-frames-native-stack --jitless --max-semi-space-size
	--min-semi-space-size --optimize-for-size --perf-basic-prof --perf-basic-prof-only-functions --perf-prof
	--perf-prof-unwinding-info --predictable --prof --random-seed --single-threaded --trace-deopt
	--trace-gc --trace-opt --use-strict --v8-options --verify-heap`)

// isEngineOption tells whether an option is one of V8's that Sluice has not.
func isEngineOption(name string) bool {
	positive := "--" + strings.TrimPrefix(strings.TrimPrefix(name, "--no-"), "--")
	return strings.HasPrefix(positive, "--harmony-") || slices.Contains(engineOptions, positive)
}

// takeMissing takes an option that Sluice has not. To turn off what is not there is fine.
func (o *options) takeMissing(arg, name string, hasValue bool) error {
	known := strings.Fields(nodeOptionsText)
	negative := opposite(name)
	switch {
	case slices.Contains(known, name+"="):
		if !hasValue {
			return usage(arg + " requires an argument")
		}
		return usage(name + " is not supported")
	case slices.Contains(known, name):
		return usage(name + " is not supported")
	case strings.HasPrefix(name, "--no-") && slices.Contains(known, negative):
		return nil
	case strings.HasPrefix(name, "--no-") && slices.Contains(known, negative+"="):
		return notBoolean(arg)
	}
	o.unknown = append(o.unknown, arg)
	return nil
}

// takenFromEnvironment tells whether Node takes an option from the environment.
func takenFromEnvironment(name string) bool { return process.IsAllowedFlag(name) }
