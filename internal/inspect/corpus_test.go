package inspect_test

import (
	_ "embed"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
)

// The corpus is testdata/*.txt: expressions on lines that begin with "> ", each
// followed by what Node prints for it on lines that begin with "| ". To add one,
// write the expression and have Node v20 print it:
//
//	go test ./internal/inspect -run Corpus -record
var record = flag.Bool("record", false, "have node print the expressions of the corpus")

//go:embed testdata/prelude.js
var prelude string

// An example is an expression and what Node prints for it.
type example struct{ expression, want string }

// parseCorpus returns the examples of a file, and its lines without what Node
// prints.
func parseCorpus(text string) (examples []example, lines []string) {
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if want, ok := strings.CutPrefix(line, "| "); ok && len(examples) > 0 {
			last := &examples[len(examples)-1]
			if last.want != "" {
				last.want += "\n"
			}
			last.want += want
			continue
		}
		lines = append(lines, line)
		if expression, ok := strings.CutPrefix(line, "> "); ok {
			examples = append(examples, example{expression: expression})
		}
	}
	return examples, lines
}

// evaluator evaluates expressions in goja with what the prelude defines.
type evaluator struct {
	vm       *goja.Runtime
	evaluate goja.Callable
}

func newEvaluator(t testing.TB) *evaluator {
	t.Helper()
	vm := goja.New()
	in := inspect.New(vm)
	in.InvalidArgType = func(name, expected string, actual goja.Value) *goja.Object {
		return invalidArgType(vm, in, name, expected, actual)
	}
	util := vm.NewObject()
	util.Set("inspect", in.InspectFunction())
	util.Set("format", in.FormatFunction())
	util.Set("formatWithOptions", in.FormatWithOptionsFunction())
	process := vm.NewObject()
	process.Set("cwd", func() string { dir, _ := os.Getwd(); return dir })
	vm.Set("util", util)
	vm.Set("process", process)
	// A property that V8's has and the errors of package js have as well.
	if _, err := vm.RunString("Error.stackTraceLimit = 10;" + prelude); err != nil {
		t.Fatal(err)
	}
	evaluate, _ := goja.AssertFunction(vm.Get("evaluate"))
	return &evaluator{vm, evaluate}
}

// invalidArgType makes the error as far as the corpus looks at it.
func invalidArgType(vm *goja.Runtime, in *inspect.Inspector, name, expected string, actual goja.Value) *goja.Object {
	received := " an instance of Array"
	switch o, ok := actual.(*goja.Object); {
	case goja.IsUndefined(actual) || goja.IsNull(actual):
		received = " " + actual.String()
	case ok && inspect.KindOf(o).IsFunction():
		received = " function " + o.Get("name").String()
	case !ok:
		types := map[string]string{"int64": "number", "bool": "boolean", "string": "string", "*big.Int": "bigint"}
		typ := types[actual.ExportType().String()]
		if _, symbol := actual.(*goja.Symbol); symbol {
			typ = "symbol"
		}
		received = " type " + typ + " (" + in.Inspect(actual, nil) + ")"
	}
	err := vm.NewTypeError(`The "%s" argument must be %s. Received%s`, name, expected, received)
	err.Set("code", "ERR_INVALID_ARG_TYPE")
	return err
}

func (e *evaluator) text(t testing.TB, expression string) string {
	t.Helper()
	v, err := e.evaluate(goja.Undefined(), e.vm.ToValue(expression))
	if err != nil {
		t.Errorf("%s: %v", expression, err)
		return ""
	}
	return v.String()
}

// node has Node evaluate expressions. It skips the test if there is no Node v20.
func node(t *testing.T, expressions []string) []string {
	t.Helper()
	version, err := exec.Command("node", "--version").Output()
	if err != nil || !strings.HasPrefix(string(version), "v20.") {
		t.Skip("no node v20 to compare with")
	}
	input, err := json.Marshal(expressions)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", filepath.Join("testdata", "node.js"))
	cmd.Stdin = strings.NewReader(string(input))
	output, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	if err := json.Unmarshal(output, &texts); err != nil {
		t.Fatal(err)
	}
	return texts
}

func corpusFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no corpus", err)
	}
	return files
}

func readCorpus(t *testing.T, file string) ([]example, []string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return parseCorpus(string(text))
}

func TestCorpus(t *testing.T) {
	if *record {
		for _, file := range corpusFiles(t) {
			recordCorpus(t, file)
		}
	}
	for _, file := range corpusFiles(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			examples, _ := readCorpus(t, file)
			e := newEvaluator(t)
			for _, x := range examples {
				if got := e.text(t, x.expression); got != x.want {
					t.Errorf("%s\n got: %s\nwant: %s", x.expression, got, x.want)
				}
			}
		})
	}
}

func recordCorpus(t *testing.T, file string) {
	t.Helper()
	examples, lines := readCorpus(t, file)
	expressions := make([]string, len(examples))
	for i, x := range examples {
		expressions[i] = x.expression
	}
	texts := node(t, expressions)
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(line + "\n")
		if strings.HasPrefix(line, "> ") {
			b.WriteString("| " + strings.ReplaceAll(texts[0], "\n", "\n| ") + "\n")
			texts = texts[1:]
		}
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}

// The corpus must be what Node prints now.
func TestCorpusIsCurrent(t *testing.T) {
	for _, file := range corpusFiles(t) {
		examples, _ := readCorpus(t, file)
		expressions := make([]string, len(examples))
		for i, x := range examples {
			expressions[i] = x.expression
		}
		for i, text := range node(t, expressions) {
			if text != examples[i].want {
				t.Errorf("%s: %s\nrecorded: %s\nnode now: %s", file, examples[i].expression, examples[i].want, text)
			}
		}
	}
}
