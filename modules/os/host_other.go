//go:build !linux

package os

import "syscall"

func kernel() (uname, error)          { return uname{}, syscall.ENOSYS }
func uptime() (float64, error)        { return 0, syscall.ENOSYS }
func totalMemory() (float64, error)   { return 0, syscall.ENOSYS }
func freeMemory() (float64, error)    { return 0, syscall.ENOSYS }
func loadAverages() (load [3]float64) { return load }
func processors() ([]cpu, error)      { return nil, syscall.ENOSYS }

func processPriority(int) (int, error)  { return 0, syscall.ENOSYS }
func setProcessPriority(int, int) error { return syscall.ENOSYS }
