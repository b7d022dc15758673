// Package fs is Node's module node:fs.
package fs
