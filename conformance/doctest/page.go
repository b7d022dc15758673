package doctest

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// A Page is a Markdown document with its examples.
type Page struct {
	File     string
	Examples []*Example
}

// An Example is one example of a page.
type Example struct {
	File  string
	Line  int    // of the first line of code; the first line of the file is 1
	Title string // the nearest heading, as plain text
	Code  string

	module bool   // it is an ES module, whatever its syntax
	output string // of the block that follows and shows what is printed
}

// Read reads a page from a file. With indented, indented blocks of code are examples
// too.
func Read(file string, indented bool) (*Page, error) {
	source, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return Parse(file, source, indented), nil
}

// Parse is Read for a page that was read; file is what it is called.
func Parse(file string, source []byte, indented bool) *Page {
	p := &Page{File: file}
	title := ""
	root := goldmark.DefaultParser().Parse(text.NewReader(source))
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // the function never fails
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			title = plain(n.Lines().Value(source))
		case *ast.FencedCodeBlock:
			if language := string(n.Language(source)); isJavaScript(language) {
				p.add(n, source, title, language)
			}
		case *ast.CodeBlock:
			if indented {
				p.add(n, source, title, "js")
			}
		}
		return ast.WalkContinue, nil
	})
	return p
}

func (p *Page) add(n ast.Node, source []byte, title, language string) {
	lines := n.Lines()
	if lines.Len() == 0 {
		return
	}
	code := string(lines.Value(source))
	p.Examples = append(p.Examples, &Example{
		File:   p.File,
		Line:   1 + bytes.Count(source[:lines.At(0).Start], []byte("\n")),
		Title:  title,
		Code:   code,
		module: language == "mjs",
		output: shownOutput(n.NextSibling(), source),
	})
}

func isJavaScript(language string) bool {
	switch strings.ToLower(language) {
	case "js", "javascript", "cjs", "mjs":
		return true
	}
	return false
}

// maxTitle is how much of a heading is shown.
const maxTitle = 60

var (
	markup = lazily("[`*\\\\]")
	link   = lazily(`\[([^]]+)\]\([^)]*\)`)
)

// plain is a heading without its markup, cut at the length of a line.
func plain(heading []byte) string {
	title := strings.TrimSpace(markup().ReplaceAllString(link().ReplaceAllString(string(heading), "$1"), ""))
	if runes := []rune(title); len(runes) > maxTitle {
		title = strings.TrimSpace(string(runes[:maxTitle-1])) + "…"
	}
	return title
}

// shownOutput is the text of a block that shows what the example before it prints.
func shownOutput(n ast.Node, source []byte) string {
	block, ok := n.(*ast.FencedCodeBlock)
	if !ok {
		return ""
	}
	switch string(block.Language(source)) {
	case "text", "console", "output":
	default:
		return ""
	}
	shown := string(block.Lines().Value(source))
	if session().MatchString(shown) {
		return ""
	}
	return shown
}

// session matches a shell session: what somebody types, not what the example prints.
var session = lazily(`(?m)^[$%>] `)

// base is what the page is called in the stacks of its examples.
func (e *Example) base() string { return filepath.Base(e.File) }
