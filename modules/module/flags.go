package module

import (
	"maps"
	"strings"
)

// flags are the flags of the runtime that concern modules.
type flags struct {
	requireConditions, importConditions map[string]bool

	preserveSymlinks, preserveSymlinksMain bool // a module is in the folder of its link
	noAddons                               bool
	noGlobalPaths                          bool
	noDetection                            bool   // a text does not show what it is
	noRequire                              bool   // of ES modules
	defaultFormat                          format // of a file whose package says nothing
	inputType                              format // of code of the command line
}

func (l *Loader) readFlags(list []string) {
	f := &l.flags
	f.requireConditions, f.importConditions = requireConditions, importConditions
	for _, flag := range list {
		name, value, _ := strings.Cut(flag, "=")
		switch name {
		case "--conditions":
			f.requireConditions = with(f.requireConditions, value)
			f.importConditions = with(f.importConditions, value)
		case "--preserve-symlinks":
			f.preserveSymlinks = true
		case "--preserve-symlinks-main":
			f.preserveSymlinksMain = true
		case "--no-addons":
			f.noAddons = true
		case "--no-experimental-detect-module":
			f.noDetection = true
		case "--no-experimental-require-module":
			f.noRequire = true
			f.requireConditions = without(f.requireConditions, moduleSync)
			f.importConditions = without(f.importConditions, moduleSync)
		case "--experimental-default-type":
			f.defaultFormat = format(value)
		case "--input-type":
			f.inputType = format(value)
		case "--no-global-search-paths":
			f.noGlobalPaths = true
		}
	}
	l.conditions = f.requireConditions
}

// with returns a set that has one more name.
func with(set map[string]bool, name string) map[string]bool {
	set = maps.Clone(set)
	set[name] = true
	return set
}

// without returns a set that has one name less.
func without(set map[string]bool, name string) map[string]bool {
	set = maps.Clone(set)
	delete(set, name)
	return set
}

// keepLinks says, until the function that it returns is called, whether what is looked for
// stays in the folder of its link.
func (l *Loader) keepLinks(isMain bool) (restore func()) {
	before := l.keepsLinks
	l.keepsLinks = l.flags.preserveSymlinks
	if isMain {
		l.keepsLinks = l.flags.preserveSymlinksMain
	}
	return func() { l.keepsLinks = before }
}
