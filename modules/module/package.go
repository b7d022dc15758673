package module

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// A packageConfig is what the loader reads of a package.json.
type packageConfig struct {
	folder           string
	name, main, kind string     // kind is the field "type"
	exports, imports goja.Value // nil if they are not there or null
}

// file is the name of the package.json.
func (p *packageConfig) file() string { return filepath.Join(p.folder, "package.json") }

// packageAt reads the package.json in folder; nil if there is none.
func (l *Loader) packageAt(folder string) *packageConfig {
	if config, known := l.packages[folder]; known {
		return config
	}
	config := l.readPackage(folder)
	l.packages[folder] = config
	return config
}

func (l *Loader) readPackage(folder string) *packageConfig {
	config := &packageConfig{folder: folder}
	if l.options.Files.Stat(config.file()) != File {
		return nil
	}
	data, err := l.options.Files.ReadFile(config.file())
	if errors.Is(err, fs.ErrPermission) && nodeerr.Denied(err) != nil {
		return nil // what may not be read is not there
	}
	v, message := l.parse(stripBOM(l.text(config.file(), data, err)))
	if message != "" && l.imported != nil {
		panic(l.realm.NewError(js.Error, "ERR_INVALID_PACKAGE_CONFIG", "Invalid package config "+config.file()+" while importing \""+
			l.imported.specifier+"\" from "+l.imported.referrer+". "+message))
	}
	if message != "" {
		err := l.realm.NewError(js.SyntaxError, "", "Error parsing "+config.file()+": "+message)
		l.realm.On(err).Value("path", l.realm.VM.ToValue(config.file()))
		panic(err)
	}
	config.name = stringField(v, "name")
	config.main = stringField(v, "main")
	config.kind = stringField(v, "type")
	config.exports = field(v, "exports")
	config.imports = field(v, "imports")
	return config
}

func stringField(v goja.Value, name string) string {
	if f := js.Get(v, name); goja.IsString(f) {
		return f.String()
	}
	return ""
}

func field(v goja.Value, name string) goja.Value {
	if f := js.Get(v, name); !js.IsNullish(f) {
		return f
	}
	return nil
}

// packageScope is the package that a file belongs to; nil if it belongs to none.
func (l *Loader) packageScope(file string) *packageConfig {
	for folder := filepath.Dir(file); ; {
		if filepath.Base(folder) == nodeModules {
			return nil
		}
		if config := l.packageAt(folder); config != nil {
			return config
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			return nil
		}
		folder = parent
	}
}
