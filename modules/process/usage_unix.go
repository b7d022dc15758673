//go:build unix

package process

import (
	"os"
	"strconv"
	"strings"
	"syscall"
)

func resourceUsage() usage {
	var ru syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &ru); err != nil {
		return usage{} // it cannot fail for the process itself
	}
	micro := func(t syscall.Timeval) int64 { return int64(t.Sec)*1e6 + int64(t.Usec) }
	return usage{
		user: micro(ru.Utime), system: micro(ru.Stime),
		maxRSS:       int64(ru.Maxrss),
		sharedMemory: int64(ru.Ixrss), unsharedData: int64(ru.Idrss), unsharedStack: int64(ru.Isrss),
		minorFaults: int64(ru.Minflt), majorFaults: int64(ru.Majflt), swaps: int64(ru.Nswap),
		blocksIn: int64(ru.Inblock), blocksOut: int64(ru.Oublock),
		messagesSent: int64(ru.Msgsnd), messagesReceived: int64(ru.Msgrcv),
		signals:           int64(ru.Nsignals),
		voluntarySwitches: int64(ru.Nvcsw), involuntarySwitches: int64(ru.Nivcsw),
	}
}

// residentMemory is how many bytes of the process are in memory; where the system
// does not tell, how many were at most.
func residentMemory() int64 {
	if text, err := os.ReadFile("/proc/self/statm"); err == nil {
		if fields := strings.Fields(string(text)); len(fields) > 1 {
			if pages, err := strconv.ParseInt(fields[1], 10, 64); err == nil {
				return pages * int64(os.Getpagesize())
			}
		}
	}
	return resourceUsage().maxRSS * 1024
}
