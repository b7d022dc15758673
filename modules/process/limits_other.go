//go:build !linux

package process

// userLimits are known on Linux only.
func userLimits() []userLimit { return nil }
