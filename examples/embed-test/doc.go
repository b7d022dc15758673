// Package embedtest shows how a script's server is tested from Go: over a network in
// memory, so that no port is taken and any number of tests run side by side, with its
// clients, its output and its end under the control of the test.
//
//	go test ./examples/embed-test
package embedtest
