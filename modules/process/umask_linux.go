package process

import (
	"os"
	"strconv"
	"strings"
)

// currentUmask reads the file mode mask without touching it, as asking the system
// call would.
func (p *Process) currentUmask() int {
	if text, err := os.ReadFile("/proc/self/status"); err == nil {
		_, rest, _ := strings.Cut(string(text), "\nUmask:\t")
		digits, _, _ := strings.Cut(rest, "\n")
		if mask, err := strconv.ParseInt(digits, 8, 32); err == nil {
			return int(mask)
		}
	}
	p.requireSystem("process.umask")
	old := setUmask(0)
	setUmask(old)
	return old
}
