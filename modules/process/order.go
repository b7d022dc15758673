package process

import (
	"runtime"
	"strings"

	"github.com/dop251/goja"
)

// propertyOrder is the order that the properties of process have in Node.
const propertyOrder = "version versions arch platform release _rawDebug moduleLoadList binding _linkedBinding _events _eventsCount " +
	"_maxListeners domain _exiting exitCode config dlopen uptime _getActiveRequests _getActiveHandles getActiveResourcesInfo " +
	"reallyExit _kill loadEnvFile cpuUsage resourceUsage memoryUsage constrainedMemory availableMemory kill exit hrtime openStdin " +
	"getuid geteuid getgid getegid getgroups allowedNodeEnvironmentFlags assert features setUncaughtExceptionCaptureCallback " +
	"hasUncaughtExceptionCaptureCallback emitWarning nextTick sourceMapsEnabled setSourceMapsEnabled getBuiltinModule stdout stdin " +
	"stderr abort umask chdir cwd initgroups setgroups setegid seteuid setgid setuid env title argv execArgv pid ppid execPath " +
	"debugPort argv0 report"

// onlyUnix are those of them that there are not on Windows.
const onlyUnix = " getuid geteuid getgid getegid getgroups initgroups setgroups setegid seteuid setgid setuid "

// reserveOrder gives the properties their places; all of them are defined later.
func (p *Process) reserveOrder() {
	for name := range strings.SplitSeq(propertyOrder, " ") {
		if runtime.GOOS == "windows" && strings.Contains(onlyUnix, " "+name+" ") {
			continue
		}
		define(p.object.Set(name, goja.Undefined()))
	}
}
