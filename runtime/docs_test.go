package runtime_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"
)

// Every function that a user of the package calls is shown in an example whose output is
// checked, but for what only describes a value.
func TestEveryEntryPointHasAnExample(t *testing.T) {
	described := map[string]bool{"Error": true, "Unwrap": true, "Is": true, "String": true}
	files := token.NewFileSet()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var points []string
	shown := map[string]bool{"Hold_Release": true} // in that of Runtime.Hold, where there is one
	for _, entry := range entries {
		if !strings.HasSuffix(entry.Name(), ".go") {
			continue
		}
		file, err := parser.ParseFile(files, entry.Name(), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			switch {
			case !ok:
			case strings.HasSuffix(entry.Name(), "_test.go"):
				if name, ok := strings.CutPrefix(f.Name.Name, "Example"); ok && hasOutput(file, f) {
					shown[name] = true
				}
			case f.Name.IsExported() && !(f.Recv != nil && described[f.Name.Name]):
				if name := entryPoint(f); name != "" {
					points = append(points, name)
				}
			}
		}
	}
	if len(points) < 50 {
		t.Errorf("found %d functions only", len(points))
	}
	for _, name := range points {
		if !shown[name] {
			t.Errorf("there is no Example%s with output", name)
		}
	}
}

// entryPoint is what an example of a function is called: Call, Runtime_Run. It is "" for
// methods of types that are not exported.
func entryPoint(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return f.Name.Name
	}
	receiver := f.Recv.List[0].Type
	if star, ok := receiver.(*ast.StarExpr); ok {
		receiver = star.X
	}
	name, ok := receiver.(*ast.Ident)
	if !ok || !name.IsExported() {
		return ""
	}
	return name.Name + "_" + f.Name.Name
}

// hasOutput tells whether an example ends with what it prints.
func hasOutput(file *ast.File, f *ast.FuncDecl) bool {
	for _, comment := range file.Comments {
		if comment.Pos() > f.Body.Lbrace && comment.End() < f.Body.Rbrace &&
			strings.HasPrefix(comment.Text(), "Output:") {
			return true
		}
	}
	return false
}
