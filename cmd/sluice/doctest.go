package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/sluicejs/sluice/conformance/doctest"
)

const doctestUsage = `Usage: sluice doctest [options] FILE.md...

Runs the JavaScript examples of Markdown files, each in a runtime of its own on a
network in memory, and checks what they claim to print and to return. The exit code is
1 if one fails.

`

// doctestCommand is the options of sluice doctest.
type doctestCommand struct {
	doctest.Options
	list, json, junit bool
	files             []string

	stdout   io.Writer
	progress io.Writer // nil: none is shown
}

// runDoctest is sluice doctest: args follow the word. It returns the exit code.
func runDoctest(args []string, stdout, stderr io.Writer) int {
	c := &doctestCommand{stdout: stdout}
	flags := flag.NewFlagSet("sluice doctest", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		io.WriteString(flags.Output(), doctestUsage)
		flags.PrintDefaults()
	}
	flags.BoolVar(&c.Indented, "indented", false, "run indented blocks of code too")
	flags.BoolVar(&c.list, "list", false, "list the examples and run none")
	flags.BoolVar(&c.json, "json", false, "print the results as JSON")
	flags.BoolVar(&c.junit, "junit", false, "print the results as JUnit's XML")
	flags.DurationVar(&c.Timeout, "timeout", 0, "how long an example may take (default 10s)")
	flags.Func("filter", "run the examples whose place, as in net.md:12, or title matches `REGEXP`", func(s string) (err error) {
		c.Filter, err = regexp.Compile(s)
		return err
	})
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return codeUsage
	case flags.NArg() == 0:
		flags.Usage()
		return codeUsage
	}
	c.files = flags.Args()
	if isTerminal(stderr) {
		c.progress = stderr
	}
	ok, err := c.run()
	if err != nil {
		fmt.Fprintf(stderr, "sluice doctest: %v\n", err)
		return 1
	}
	if !ok {
		return 1
	}
	return 0
}

// run runs the examples, and tells whether none has failed.
func (c *doctestCommand) run() (ok bool, err error) {
	var pages []*doctest.Page
	for _, file := range c.files {
		page, err := doctest.Read(file, c.Indented)
		if err != nil {
			return false, err
		}
		pages = append(pages, page)
	}
	var results []doctest.Result
	for _, page := range pages {
		for _, e := range page.Examples {
			if !c.Matches(e) {
				continue
			}
			if c.list {
				fmt.Fprintf(c.stdout, "%s  %s\n", e.Place(), e.Title)
				continue
			}
			c.showProgress(len(results), e)
			r := page.Run(context.Background(), e, c.Options)
			c.clearProgress()
			results = append(results, r)
			if !c.json && !c.junit {
				c.print(r)
			}
		}
	}
	switch {
	case c.list:
	case c.json:
		err = doctest.WriteJSON(c.stdout, results)
	case c.junit:
		err = doctest.WriteJUnit(c.stdout, results)
	default:
		_, err = fmt.Fprintf(c.stdout, "\n%s\n", doctest.Summary(results))
	}
	return doctest.Count(results, doctest.Failed) == 0, err
}

// print prints a line of a result, and below it why it is none that passed.
func (c *doctestCommand) print(r doctest.Result) {
	fmt.Fprintf(c.stdout, "%s  %s  %s  (%.2fs)\n", r.Place(), r.Title, r.Verdict, r.Time.Seconds())
	if r.Reason != "" {
		fmt.Fprintln(c.stdout, indent(r.Reason))
	}
	if r.Verdict == doctest.Failed && r.Output != "" {
		fmt.Fprintf(c.stdout, "%s\n%s\n", indent("it printed"), indent(r.Output))
	}
}

func indent(text string) string {
	return "    " + strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n    ")
}

func (c *doctestCommand) showProgress(done int, e *doctest.Example) {
	if c.progress != nil {
		fmt.Fprintf(c.progress, "\r%d done, running %s", done, e.Place())
	}
}

// clearProgress clears the line that showProgress has written.
func (c *doctestCommand) clearProgress() {
	if c.progress != nil {
		io.WriteString(c.progress, "\r\x1b[2K")
	}
}
