// Package util is node:util.
package util
