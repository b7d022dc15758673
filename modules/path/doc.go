// Package path is Node's module node:path.
package path
