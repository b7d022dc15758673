//go:build !linux

package process

// The system is not asked here: 0 is what Node has where it does not know.

func constrainedMemory() float64 { return 0 }
func availableMemory() float64   { return 0 }
