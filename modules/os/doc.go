// Package os is Node's module node:os.
package os
