package process

import (
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/sluicejs/sluice/internal/version"
)

// A component is an entry of process.versions. Those of Node's own parts say what a script
// may rely on: the release of Node whose behaviour the process has came with them.
type component struct{ name, version string }

func components() []component {
	return []component{
		{"node", version.Node},
		{"acorn", "8.16.0"},
		{"ada", "2.9.2"},
		{"ares", "1.34.6"},
		{"brotli", "1.1.0"},
		{"cjs_module_lexer", "2.2.0"},
		{"cldr", "48.0"},
		{"icu", "78.2"},
		{"llhttp", "9.3.1"},
		{"modules", "115"},
		{"napi", "9"},
		{"nghttp2", "1.61.0"},
		{"openssl", "3.0.19"},
		{"simdutf", "6.4.2"},
		{"tz", "2025c"},
		{"undici", "6.24.1"},
		{"unicode", "17.0"},
		{"uv", "1.46.0"},
		{"uvwasi", "0.0.23"},
		{"v8", "11.3.244.8-node.38"},
		{"zlib", "1.3.1-e00f703"},
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
