// Package version has the versions that Sluice tells of.
package version

const (
	// Sluice is Sluice's own version.
	Sluice = "0.1.0"

	// Node is the version of Node whose behaviour Sluice has.
	Node = "20.20.2"
)
