package process

import (
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/sluicejs/sluice/internal/version"
)

// A component is an entry of process.versions. Of Node's own parts, those are listed
// whose versions say what a script may rely on.
type component struct{ name, version string }

func components() []component {
	return []component{
		{"node", version.Node},
		{"modules", "115"},
		{"uv", "1.46.0"},
		{"v8", "11.3.244.8-node.38"},
		{"sluice", version.Sluice},
		{"goja", moduleVersion("github.com/dop251/goja")},
		{"go", strings.TrimPrefix(runtime.Version(), "go")},
	}
}

// moduleVersion is the version of a Go module that the program was built with.
func moduleVersion(path string) string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, m := range info.Deps {
		if m.Path == path && m.Version != "" {
			return strings.TrimPrefix(m.Version, "v")
		}
	}
	return "(devel)"
}

// arch is the architecture as Node calls it.
func arch() string {
	switch runtime.GOARCH {
	case "amd64":
		return "x64"
	case "386":
		return "ia32"
	case "ppc64le":
		return "ppc64"
	case "mipsle":
		return "mipsel"
	}
	return runtime.GOARCH
}

// platform is the operating system as Node calls it.
func platform() string {
	switch runtime.GOOS {
	case "windows":
		return "win32"
	case "solaris", "illumos":
		return "sunos"
	}
	return runtime.GOOS
}
