package module

import (
	_ "embed"

	"github.com/sluicejs/sluice/internal/library"
)

//go:embed source_map.js
var sourceMapText string

var sourceMapLibrary = library.New("module/source_map", sourceMapText)

// defineSourceMap defines Module.SourceMap.
func (l *Loader) defineSourceMap() {
	l.realm.On(l.moduleClass).Value("SourceMap", sourceMapLibrary.Load(l.realm, nil).Get("SourceMap"))
}
