// Package perfhooks is node:perf_hooks: the time line of performance entries, and
// histograms.
//
// # Entries
//
// Code in Go that has something to measure asks first whether anybody observes it, for
// an entry costs more than most things that are measured:
//
//	start := r.Now()
//	...
//	if perfhooks.Observed(r, "net") {
//		perfhooks.Add(r, perfhooks.Entry{Type: "net", Name: "connect", Start: start, Detail: detail})
//	}
//
// # Differences
//
// There are no entries of the types gc, http and http2.
package perfhooks
