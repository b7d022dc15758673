//go:build !linux

package os

// dlopenFlags are none where libraries are not loaded by flags that Go could name.
var dlopenFlags []constant
