package main

import (
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// raiseDescriptorLimit lets this process and its children have as many descriptors as
// the system lets them.
func raiseDescriptorLimit() error {
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit); err != nil {
		return err
	}
	limit.Cur = limit.Max
	return unix.Setrlimit(unix.RLIMIT_NOFILE, &limit)
}

// onOneCPU calls f while all threads of this process, and the processes that it starts,
// share one processor.
func onOneCPU(f func() (sample, error)) (sample, error) {
	var all, one unix.CPUSet
	if err := unix.SchedGetaffinity(0, &all); err != nil {
		return sample{}, err
	}
	for cpu := range len(all) * 64 {
		if all.IsSet(cpu) {
			one.Set(cpu)
			break
		}
	}
	if err := setAffinity(&one); err != nil {
		return sample{}, err
	}
	s, err := f()
	if undo := setAffinity(&all); err == nil {
		err = undo
	}
	return s, err
}

// setAffinity says on which processors the threads of this process run. New threads
// inherit that from those that start them.
func setAffinity(set *unix.CPUSet) error {
	threads, err := os.ReadDir("/proc/self/task")
	if err != nil {
		return err
	}
	for _, thread := range threads {
		id, err := strconv.Atoi(thread.Name())
		if err != nil {
			return err
		}
		if err := unix.SchedSetaffinity(id, set); err != nil && err != unix.ESRCH {
			return err
		}
	}
	return nil
}
