// Package punycode is node:punycode: RFC 3492, and names of domains with it.
package punycode

import (
	_ "embed"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
)

//go:embed punycode.js
var text string

// Load makes the module.
var Load js.Loader = library.New("punycode", text).Loader(nil)
