package doctest_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/conformance/doctest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// TestVerdicts runs a page whose headings say what is to be found of the examples.
func TestVerdicts(t *testing.T) {
	page, err := doctest.Read("testdata/verdicts.md", false)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range page.Examples {
		t.Run(fmt.Sprint(e.Line), func(t *testing.T) {
			t.Parallel()
			verdict, reason, _ := strings.Cut(e.Title, ": ")
			r := page.Run(t.Context(), e, doctest.Options{})
			if string(r.Verdict) != verdict || verdict != "passed" && !strings.Contains(r.Reason, reasonIn(reason)) {
				t.Errorf("%s: %s: %s\n%s", e.Title, r.Verdict, r.Reason, r.Output)
			}
		})
	}
}

// TestReference runs the examples of Sluice's own documentation.
func TestReference(t *testing.T) { doctest.Test(t, "../../docs/net.md") }

// The documents that Sluice implements are read from beside the repository; what is
// found about their examples is listed here.
const (
	documents = "../../../shared/docs"
	listed    = "testdata/documents.txt"
)

// TestDocuments accounts for every example of the documents: a new verdict, either way,
// fails.
func TestDocuments(t *testing.T) {
	files, err := filepath.Glob(documents + "/0*.md")
	if err != nil || len(files) == 0 {
		t.Skip("the documents are not here")
	}
	found := make([]string, len(files))
	t.Run("pages", func(t *testing.T) {
		for i, file := range files {
			t.Run(filepath.Base(file), func(t *testing.T) {
				t.Parallel()
				found[i] = verdicts(t, file)
			})
		}
	})
	got := strings.Join(found, "")
	if os.Getenv("SLUICE_RECORD") != "" {
		if err := os.WriteFile(listed, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(listed)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not what is found:\n%s", listed, got)
	}
}

// verdicts is a line for each example of a document.
func verdicts(t *testing.T, file string) string {
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	indented := !bytes.Contains(source, []byte("```")) // as the oldest has them
	page := doctest.Parse(filepath.Base(file), source, indented)
	var b strings.Builder
	for _, e := range page.Examples {
		r := page.Run(t.Context(), e, doctest.Options{})
		fmt.Fprintf(&b, "%s  %s  %s", e.Place(), e.Title, r.Verdict)
		if r.Reason != "" {
			reason, _, _ := strings.Cut(r.Reason, "\n")
			fmt.Fprintf(&b, ": %s", reason)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// reasonIn is the part of a title that the reason has to contain.
func reasonIn(title string) string {
	return strings.NewReplacer("'later' is thrown", "later").Replace(title)
}

func TestReports(t *testing.T) {
	page := doctest.Parse("page.md", []byte("# One\n```js\n1; // returns 1\n```\n```js\n1; // returns 2\n```\n```js\n{ a: 1 }\n```\n"), false)
	var results []doctest.Result
	for _, e := range page.Examples {
		results = append(results, page.Run(t.Context(), e, doctest.Options{}))
	}
	if got := doctest.Summary(results); got != "1 passed, 1 failed, 1 not runnable" {
		t.Error(got)
	}
	var out bytes.Buffer
	if err := doctest.WriteJSON(&out, results); err != nil {
		t.Fatal(err)
	}
	var objects []map[string]any
	if err := json.Unmarshal(out.Bytes(), &objects); err != nil {
		t.Fatal(err)
	}
	if o := objects[1]; o["verdict"] != "failed" || o["line"] != 6.0 || o["title"] != "One" || !strings.Contains(o["reason"].(string), "claims 2") {
		t.Error(o)
	}
	out.Reset()
	if err := doctest.WriteJUnit(&out, results); err != nil {
		t.Fatal(err)
	}
	var suites struct {
		Suites []struct {
			Tests    int `xml:"tests,attr"`
			Failures int `xml:"failures,attr"`
			Skipped  int `xml:"skipped,attr"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal(out.Bytes(), &suites); err != nil {
		t.Fatal(err)
	}
	if s := suites.Suites[0]; s.Tests != 3 || s.Failures != 1 || s.Skipped != 1 {
		t.Errorf("%+v\n%s", s, out.String())
	}
}
