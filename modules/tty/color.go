package tty

import (
	"math"
	"regexp"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// Color depths, in bits.
const (
	monochrome = 1
	colors16   = 4
	colors256  = 8
	colors16m  = 24
)

// terminals are terminals by their names, terminalKinds by patterns of these, with
// what they are capable of.
var (
	terminals = map[string]int{
		"eterm": colors16, "cons25": colors16, "console": colors16, "cygwin": colors16, "dtterm": colors16,
		"gnome": colors16, "hurd": colors16, "jfbterm": colors16, "konsole": colors16, "kterm": colors16,
		"mlterm": colors16, "mosh": colors16m, "putty": colors16, "st": colors16,
		"rxvt-unicode-24bit": colors16m, "terminator": colors16m,
	}
	terminalKinds = regexp.MustCompile(`ansi|color|linux|^con[0-9]*x[0-9]|^rxvt|^screen|^xterm|^vt100`)

	oldITerm    = regexp.MustCompile(`^[0-2]\.`)
	newTeamCity = regexp.MustCompile(`^(9\.(0*[1-9]\d*)\.|\d{2,}\.)`)
)

// testServers are variables that servers which run tests set; their logs show colors.
var testServers = []string{"APPVEYOR", "BUILDKITE", "CIRCLECI", "DRONE", "GITHUB_ACTIONS", "GITLAB_CI", "TRAVIS"}

// colors are what is known of colors in one realm.
type colors struct {
	r      *js.Realm
	warned bool // that FORCE_COLOR overrules other variables
}

func colorsOf(r *js.Realm) *colors {
	return js.State(r, func(r *js.Realm) *colors { return &colors{r: r} })
}

// ColorDepth is how many bits of color the environment says that there are.
func ColorDepth(r *js.Realm) int {
	c := colorsOf(r)
	return c.colorDepth(c.environment(js.Undefined))
}

// variables are the environment that a terminal's colors are read from.
type variables struct{ object *goja.Object }

func (e variables) get(name string) string {
	if v := js.Get(e.object, name); !js.IsNullish(v) {
		return v.String()
	}
	return ""
}

func (e variables) has(name string) bool { return !js.IsUndefined(js.Get(e.object, name)) }

// environment is the one that an argument gives, process.env if it is not given.
func (c *colors) environment(v goja.Value) variables {
	if o := js.Object(v); o != nil {
		return variables{o}
	}
	if process := c.r.Builtin("process"); process != nil && js.IsUndefined(v) {
		return variables{js.Object(process.Get("env"))}
	}
	return variables{c.r.VM.NewObject()}
}

func (c *colors) getColorDepth(call goja.FunctionCall) goja.Value {
	return c.r.VM.ToValue(c.colorDepth(c.environment(call.Argument(0))))
}

// colorDepth is what the environment says of the terminal's colors. What forces or
// forbids them comes first, then who runs the program, then the terminal's name.
func (c *colors) colorDepth(env variables) int {
	if env.has("FORCE_COLOR") {
		if depth := forced(env.get("FORCE_COLOR")); depth > 0 {
			c.warnOfForce(env)
			return depth
		}
		return monochrome
	}
	name := strings.ToLower(env.get("TERM"))
	switch {
	case env.has("NODE_DISABLE_COLORS"), env.has("NO_COLOR"), env.get("TERM") == "dumb":
		return monochrome
	case env.get("TMUX") != "":
		return colors256
	case env.get("CI") != "":
		return serverDepth(env)
	case env.has("TEAMCITY_VERSION"):
		if newTeamCity.MatchString(env.get("TEAMCITY_VERSION")) {
			return colors16
		}
		return monochrome
	}
	if depth := programDepth(env); depth > 0 {
		return depth
	}
	switch depth := terminals[name]; {
	case env.get("COLORTERM") == "truecolor", env.get("COLORTERM") == "24bit":
		return colors16m
	case strings.HasPrefix(name, "xterm-256"):
		return colors256
	case depth > 0:
		return depth
	case terminalKinds.MatchString(name), env.get("COLORTERM") != "":
		return colors16
	}
	return monochrome
}

// forced is the depth that a value of FORCE_COLOR asks for, 0 if none.
func forced(v string) int {
	switch v {
	case "", "1", "true":
		return colors16
	case "2":
		return colors256
	case "3":
		return colors16m
	}
	return 0
}

// warnOfForce tells, once, that FORCE_COLOR overrules a variable that is set too.
func (c *colors) warnOfForce(env variables) {
	name := "NODE_DISABLE_COLORS"
	if !env.has(name) {
		name = "NO_COLOR"
	}
	if c.warned || env.get(name) == "" {
		return
	}
	c.warned = true
	c.r.EmitWarning("The '"+name+"' env is ignored due to the 'FORCE_COLOR' env being set.", "Warning", "")
}

func serverDepth(env variables) int {
	for _, name := range testServers {
		if env.has(name) {
			return colors256
		}
	}
	if env.get("CI_NAME") == "codeship" {
		return colors256
	}
	return monochrome
}

// programDepth is the depth of the terminals that name themselves, 0 for others.
func programDepth(env variables) int {
	switch env.get("TERM_PROGRAM") {
	case "iTerm.app":
		if version := env.get("TERM_PROGRAM_VERSION"); version == "" || oldITerm.MatchString(version) {
			return colors256
		}
		return colors16m
	case "HyperTerm", "MacTerm":
		return colors16m
	case "Apple_Terminal":
		return colors256
	}
	return 0
}

// hasColors is hasColors([count][, env]).
func (c *colors) hasColors(call goja.FunctionCall) goja.Value {
	count, env := call.Argument(0), call.Argument(1)
	if _, isObject := count.(*goja.Object); js.IsUndefined(env) && (js.IsUndefined(count) || isObject) {
		count, env = c.r.VM.ToValue(16), count
	} else {
		nodeerr.Integer(c.r, count, "count", 2, nodeerr.MaxSafeInteger)
	}
	return c.r.VM.ToValue(count.ToFloat() <= math.Pow(2, float64(c.colorDepth(c.environment(env)))))
}
