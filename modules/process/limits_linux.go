package process

import "golang.org/x/sys/unix"

// userLimits are the limits that the system sets the process.
func userLimits() []userLimit {
	const kibi = 1024
	limits := []userLimit{
		{name: "core_file_size_blocks", unit: 1}, {name: "data_seg_size_kbytes", unit: kibi},
		{name: "file_size_blocks", unit: 1}, {name: "max_locked_memory_bytes", unit: 1},
		{name: "max_memory_size_kbytes", unit: kibi}, {name: "open_files", unit: 1},
		{name: "stack_size_bytes", unit: 1}, {name: "cpu_time_seconds", unit: 1},
		{name: "max_user_processes", unit: 1}, {name: "virtual_memory_kbytes", unit: kibi},
	}
	for i, resource := range []int{
		unix.RLIMIT_CORE, unix.RLIMIT_DATA, unix.RLIMIT_FSIZE, unix.RLIMIT_MEMLOCK, unix.RLIMIT_RSS,
		unix.RLIMIT_NOFILE, unix.RLIMIT_STACK, unix.RLIMIT_CPU, unix.RLIMIT_NPROC, unix.RLIMIT_AS,
	} {
		var limit unix.Rlimit
		if unix.Getrlimit(resource, &limit) == nil {
			limits[i].soft, limits[i].hard = limit.Cur, limit.Max
		}
	}
	return limits
}
