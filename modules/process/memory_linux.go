package process

import (
	"math"
	"os"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// constrainedMemory is how many bytes the system lets the process have; a number larger
// than any machine's memory if it does not say.
func constrainedMemory() float64 {
	for _, path := range []string{"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"} {
		text, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		if n, err := strconv.ParseUint(strings.TrimSpace(string(text)), 10, 64); err == nil {
			return float64(n)
		}
		return math.MaxUint64 // "max"
	}
	return 0
}

// availableMemory is how many bytes the process could still have.
func availableMemory() float64 {
	var info unix.Sysinfo_t
	if unix.Sysinfo(&info) != nil {
		return 0
	}
	free := float64(info.Freeram) * float64(info.Unit)
	if text, err := os.ReadFile("/proc/meminfo"); err == nil {
		for line := range strings.Lines(string(text)) {
			fields := strings.Fields(line)
			if len(fields) < 2 || fields[0] != "MemAvailable:" {
				continue
			}
			if n, err := strconv.ParseUint(fields[1], 10, 64); err == nil {
				free = float64(n) * 1024
			}
		}
	}
	if limit := constrainedMemory(); limit > 0 {
		return min(free, limit)
	}
	return free
}
