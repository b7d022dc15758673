package doctest

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/sluicejs/sluice/runtime"
)

// A Verdict is what is found about an example.
type Verdict string

// The verdicts.
const (
	Passed      Verdict = "passed"
	Failed      Verdict = "failed"
	NotRunnable Verdict = "not runnable"
)

// A Result is the verdict on one example.
type Result struct {
	*Example
	Verdict Verdict
	Reason  string // why it has not passed
	Output  string // what it printed
	Time    time.Duration
}

// Options say how the examples of a page are run.
type Options struct {
	// Filter picks the examples whose place, as in net.md:12, or title it matches; nil
	// picks all.
	Filter *regexp.Regexp

	// Indented makes indented blocks of code examples too, see [Read].
	Indented bool

	// Timeout is how long an example may take, 10 seconds if it is 0.
	Timeout time.Duration
}

// defaultTimeout is how long an example may take.
const defaultTimeout = 10 * time.Second

// Matches tells whether the filter picks an example.
func (o *Options) Matches(e *Example) bool {
	return o.Filter == nil || o.Filter.MatchString(e.Place()) || o.Filter.MatchString(e.Title)
}

// Place is where an example stands: the file and the line, as in net.md:12.
func (e *Example) Place() string { return fmt.Sprintf("%s:%d", e.File, e.Line) }

// Run runs an example of the page.
func (p *Page) Run(ctx context.Context, e *Example, opts Options) Result {
	began := time.Now()
	r := Result{Example: e}
	r.Verdict, r.Reason, r.Output = p.judge(ctx, e, opts)
	r.Time = time.Since(began)
	return r
}

func (p *Page) judge(ctx context.Context, e *Example, opts Options) (Verdict, string, string) {
	if reason := e.notJavaScript(); reason != "" {
		return NotRunnable, reason, ""
	}
	timeout := opts.Timeout
	if timeout == 0 {
		timeout = defaultTimeout
	}
	attempts := []given{givenFresh}
	if e.usesGiven() {
		attempts = []given{givenByPage, givenFresh, givenListening}
	}
	var verdict Verdict
	var reason, output string
	for _, g := range attempts {
		x, err := start(ctx, p, e, g, timeout)
		v, why := x.verdict(err)
		// What is told is the failure with new ones, if all fail.
		if v == Passed || g == givenFresh || verdict == "" {
			verdict, reason, output = v, why, x.output.String()
		}
		if v == Passed {
			break
		}
	}
	return verdict, reason, output
}

// usesGiven tells whether the example uses what it may have been given and does not
// declare.
func (e *Example) usesGiven() bool {
	declared := " " + strings.Join(e.declared(), " ") + " "
	for _, name := range givenNames {
		if strings.Contains(e.Code, name+".") && !strings.Contains(declared, " "+name+" ") {
			return true
		}
	}
	return false
}

// notJavaScript says why the example cannot be run, "" if it can.
func (e *Example) notJavaScript() string {
	err := parse(e.text(e.Code))
	trimmed := strings.TrimSpace(e.Code)
	if strings.HasPrefix(trimmed, "{") && isExpression(trimmed) {
		return "an object that stands alone: it shows options or a result"
	}
	switch {
	case err == nil:
		return ""
	case strings.Contains(err.message, "end of input"):
		return "a fragment: it ends in the middle of a statement"
	}
	return fmt.Sprintf("not valid JavaScript: line %d: %s", e.Line+err.line-1, err.message)
}

var notDefined = lazily(`^(\S+) is not defined$`)

// verdict is what a run comes to.
func (x *execution) verdict(err error) (Verdict, string) {
	var exception *runtime.Exception
	x.mu.Lock()
	defer x.mu.Unlock()
	switch {
	case err == nil || errors.Is(err, errSettled):
		if broken := x.broken(); broken != "" {
			return Failed, broken
		}
		return Passed, ""
	case errors.As(err, &exception):
		if m := notDefined().FindStringSubmatch(exception.Message); m != nil && exception.Name == "ReferenceError" {
			return NotRunnable, "a fragment: " + exception.Message
		}
		return Failed, exception.Report
	case errors.Is(err, errTimeout):
		if broken := x.broken(); broken != "" {
			return Failed, broken
		}
	}
	return Failed, err.Error()
}
