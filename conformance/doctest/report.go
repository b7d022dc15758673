package doctest

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"time"
)

// Count returns how many results have a verdict.
func Count(results []Result, v Verdict) int {
	n := 0
	for _, r := range results {
		if r.Verdict == v {
			n++
		}
	}
	return n
}

// Summary is a line that counts the verdicts.
func Summary(results []Result) string {
	return fmt.Sprintf("%d passed, %d failed, %d not runnable",
		Count(results, Passed), Count(results, Failed), Count(results, NotRunnable))
}

// WriteJSON writes results as an array of objects.
func WriteJSON(w io.Writer, results []Result) error {
	type object struct {
		File    string  `json:"file"`
		Line    int     `json:"line"`
		Title   string  `json:"title"`
		Verdict Verdict `json:"verdict"`
		Reason  string  `json:"reason,omitempty"`
		Output  string  `json:"output,omitempty"`
		Seconds float64 `json:"seconds"`
	}
	list := make([]object, len(results))
	for i, r := range results {
		list[i] = object{r.File, r.Line, r.Title, r.Verdict, r.Reason, r.Output, r.Time.Seconds()}
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(list)
}

// WriteJUnit writes results in the XML that JUnit made common: a suite for each file,
// in which what is not runnable is skipped.
func WriteJUnit(w io.Writer, results []Result) error {
	type message struct {
		Text string `xml:"message,attr"`
	}
	type testCase struct {
		Name    string   `xml:"name,attr"`
		Class   string   `xml:"classname,attr"`
		Seconds string   `xml:"time,attr"`
		Failure *message `xml:"failure,omitempty"`
		Skipped *message `xml:"skipped,omitempty"`
		Output  string   `xml:"system-out,omitempty"`
	}
	type suite struct {
		XMLName  xml.Name   `xml:"testsuite"`
		Name     string     `xml:"name,attr"`
		Tests    int        `xml:"tests,attr"`
		Failures int        `xml:"failures,attr"`
		Skipped  int        `xml:"skipped,attr"`
		Seconds  string     `xml:"time,attr"`
		Cases    []testCase `xml:"testcase"`
	}
	seconds := func(d time.Duration) string { return fmt.Sprintf("%.3f", d.Seconds()) }
	var suites []*suite
	for len(results) > 0 {
		n, total := 0, time.Duration(0)
		s := &suite{Name: results[0].File}
		for ; n < len(results) && results[n].File == s.Name; n++ {
			r := results[n]
			c := testCase{
				Name: fmt.Sprintf("%s %s", r.Place(), r.Title), Class: r.File,
				Seconds: seconds(r.Time), Output: r.Output,
			}
			switch r.Verdict {
			case Failed:
				c.Failure = &message{r.Reason}
			case NotRunnable:
				c.Skipped = &message{r.Reason}
			}
			s.Cases = append(s.Cases, c)
			total += r.Time
		}
		s.Tests, s.Failures, s.Skipped = n, Count(results[:n], Failed), Count(results[:n], NotRunnable)
		s.Seconds = seconds(total)
		suites = append(suites, s)
		results = results[n:]
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	err := e.Encode(struct {
		XMLName xml.Name `xml:"testsuites"`
		Suites  []*suite
	}{Suites: suites})
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, "\n")
	return err
}
