// Package report puts an exception that nothing caught in the words that Node has
// for it on stderr.
package report
