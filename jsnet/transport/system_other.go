//go:build !linux

package transport

// System returns the network of the operating system.
func System() Network { return Portable() }
