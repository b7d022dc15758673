//go:build !unix

package process

import "runtime"

// resourceUsage: the system counts nothing that could be read here.
func resourceUsage() usage { return usage{} }

// residentMemory is what Go has obtained from the system.
func residentMemory() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.Sys)
}
