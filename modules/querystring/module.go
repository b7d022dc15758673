package querystring

import (
	_ "embed" // for the part in JavaScript

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
)

//go:embed querystring.js
var text string

// Load makes the exports of node:querystring; it is a [js.Loader].
var Load js.Loader = library.New("querystring", text).Loader(nil)
