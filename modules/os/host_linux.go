package os

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

func kernel() (uname, error) {
	var u unix.Utsname
	if err := unix.Uname(&u); err != nil {
		return uname{}, err
	}
	return uname{
		system:  unix.ByteSliceToString(u.Sysname[:]),
		release: unix.ByteSliceToString(u.Release[:]),
		version: unix.ByteSliceToString(u.Version[:]),
		machine: unix.ByteSliceToString(u.Machine[:]),
	}, nil
}

// uptime is the time since the system started, in seconds.
func uptime() (float64, error) {
	text, err := os.ReadFile("/proc/uptime")
	if err != nil {
		return 0, err
	}
	seconds, _, _ := strings.Cut(string(text), " ")
	return strconv.ParseFloat(seconds, 64)
}

func totalMemory() (float64, error) { return memory("MemTotal") }
func freeMemory() (float64, error)  { return memory("MemAvailable") }

// memory is an entry of the kernel's table, in bytes.
func memory(entry string) (float64, error) {
	text, err := os.ReadFile("/proc/meminfo")
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(text)) {
		if fields := strings.Fields(line); len(fields) > 1 && fields[0] == entry+":" {
			kib, err := strconv.ParseFloat(fields[1], 64)
			return kib * 1024, err
		}
	}
	return 0, syscall.EIO
}

func loadAverages() (load [3]float64) {
	if text, err := os.ReadFile("/proc/loadavg"); err == nil {
		// What cannot be read stays 0.
		_, _ = fmt.Sscan(string(text), &load[0], &load[1], &load[2])
	}
	return load
}

// processors lists the processors that are online. Their times come in hundredths
// of a second.
func processors() ([]cpu, error) {
	text, err := os.ReadFile("/proc/stat")
	if err != nil {
		return nil, err
	}
	models, err := processorModels()
	if err != nil {
		return nil, err
	}
	var list []cpu
	for line := range strings.Lines(string(text)) {
		fields := strings.Fields(line)
		if len(fields) < 7 || !strings.HasPrefix(fields[0], "cpu") || fields[0] == "cpu" {
			continue
		}
		number := strings.TrimPrefix(fields[0], "cpu")
		var hundredths [6]int64 // user, nice, system, idle, waiting for input, interrupts
		for i := range hundredths {
			if hundredths[i], err = strconv.ParseInt(fields[i+1], 10, 64); err != nil {
				return nil, syscall.EIO
			}
		}
		model, ok := models[number]
		if !ok {
			model = "unknown"
		}
		list = append(list, cpu{
			model: model,
			speed: processorSpeed(number),
			user:  10 * hundredths[0],
			nice:  10 * hundredths[1],
			sys:   10 * hundredths[2],
			idle:  10 * hundredths[3],
			irq:   10 * hundredths[5],
		})
	}
	return list, nil
}

// processorModels are the names of the processors by their number.
func processorModels() (map[string]string, error) {
	text, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return nil, err
	}
	models := make(map[string]string)
	number := ""
	for lines := bufio.NewScanner(bytes.NewReader(text)); lines.Scan(); {
		key, value, _ := strings.Cut(lines.Text(), ":")
		switch value = strings.TrimSpace(value); strings.TrimSpace(key) {
		case "processor":
			number = value
		case "model name":
			models[number] = value
		}
	}
	return models, nil
}

// processorSpeed is the current frequency in MHz, 0 if the system does not tell.
func processorSpeed(number string) int64 {
	text, err := os.ReadFile("/sys/devices/system/cpu/cpu" + number + "/cpufreq/scaling_cur_freq")
	if err != nil {
		return 0
	}
	khz, err := strconv.ParseInt(strings.TrimSpace(string(text)), 10, 64)
	if err != nil {
		return 0
	}
	return khz / 1000
}

// processPriority is the kernel's value turned round: what it returns is never
// negative.
func processPriority(pid int) (int, error) {
	raised, err := syscall.Getpriority(syscall.PRIO_PROCESS, pid)
	return 20 - raised, err
}

// setProcessPriority sets the priority of a process. It is a thread's on Linux: in
// this process all threads get it, for any of them may run the script.
func setProcessPriority(pid, priority int) error {
	if pid != os.Getpid() {
		return syscall.Setpriority(syscall.PRIO_PROCESS, pid, priority)
	}
	threads, err := os.ReadDir("/proc/self/task")
	if err != nil {
		return err
	}
	for _, thread := range threads {
		id, err := strconv.Atoi(thread.Name())
		if err != nil {
			return err
		}
		// A thread may have ended since.
		if err := syscall.Setpriority(syscall.PRIO_PROCESS, id, priority); err != nil && err != syscall.ESRCH {
			return err
		}
	}
	return nil
}
