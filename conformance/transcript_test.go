package conformance

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// A transcript is what a script did: how it ended and what it printed.
type transcript struct {
	exit   string // the exit code in digits, or the signal that ended the process
	stdout string
	stderr *string // nil if it is not compared
}

const (
	exitPrefix   = "exit: "
	stdoutHeader = "-- stdout --\n"
	stderrHeader = "-- stderr --\n"
)

// String is the text of the transcript's file.
func (tr transcript) String() string {
	text := exitPrefix + tr.exit + "\n" + stdoutHeader + tr.stdout
	if tr.stderr != nil {
		text += endLine(tr.stdout) + stderrHeader + *tr.stderr
	}
	return text
}

// endLine is the line break that text lacks at its end.
func endLine(text string) string {
	if text == "" || strings.HasSuffix(text, "\n") {
		return ""
	}
	return "\n"
}

// parseTranscript reads what String has written.
func parseTranscript(text string) (transcript, error) {
	first, rest, _ := strings.Cut(text, "\n")
	exit, ok := strings.CutPrefix(first, exitPrefix)
	if !ok {
		return transcript{}, fmt.Errorf("the first line is %q and not the exit code", first)
	}
	stdout, ok := strings.CutPrefix(rest, stdoutHeader)
	if !ok {
		return transcript{}, errors.New("there is no section of stdout")
	}
	tr := transcript{exit: exit, stdout: stdout}
	if out, stderr, found := cutHeader(stdout, stderrHeader); found {
		tr.stdout, tr.stderr = out, &stderr
	}
	return tr, nil
}

// cutHeader is strings.Cut around a header at the beginning of a line.
func cutHeader(text, header string) (before, after string, found bool) {
	if after, found = strings.CutPrefix(text, header); found {
		return "", after, true
	}
	before, after, found = strings.Cut(text, "\n"+header)
	if found {
		before += "\n"
	}
	return before, after, found
}

// check reports what a file of text cannot hold: control characters that an editor would lose, or output that reads back
// as something else.
func (tr transcript) check() error {
	text := tr.String()
	if !utf8.ValidString(text) {
		return errors.New("the output is not UTF-8: print bytes as hex")
	}
	for _, r := range text {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return fmt.Errorf("the output holds the control character %q: print it with JSON.stringify", r)
		}
	}
	if endLine(tr.stdout) != "" {
		return errors.New("the output does not end in a line break")
	}
	back, err := parseTranscript(text)
	if err == nil && !tr.equal(back) {
		err = errors.New("the output holds a line that separates the sections")
	}
	return err
}

func (tr transcript) equal(other transcript) bool {
	if tr.exit != other.exit || tr.stdout != other.stdout || (tr.stderr == nil) != (other.stderr == nil) {
		return false
	}
	return tr.stderr == nil || *tr.stderr == *other.stderr
}

func TestTranscriptFile(t *testing.T) {
	text := func(s string) *string { return &s }
	for _, tr := range []transcript{
		{exit: "0"},
		{exit: "0", stderr: text("")},
		{exit: "1", stdout: "a\n\nb\n"},
		{exit: "7", stdout: "a\n", stderr: text("b\n")},
		{exit: "killed", stderr: text("b\n")},
	} {
		if err := tr.check(); err != nil {
			t.Errorf("%q: %v", tr, err)
		}
	}
	for _, tr := range []transcript{
		{exit: "0", stdout: "no line break"},
		{exit: "0", stdout: "no line break", stderr: text("")},
		{exit: "0", stdout: "-- stderr --\n"},
		{exit: "0", stdout: "a\n-- stderr --\n"},
		{exit: "0", stdout: "a\r\n"},
		{exit: "0", stdout: "\xff\n"},
	} {
		if err := tr.check(); err == nil {
			t.Errorf("%q: no error", tr)
		}
	}
	for _, text := range []string{"", "exit: 0", "-- stdout --\n"} {
		if tr, err := parseTranscript(text); err == nil {
			t.Errorf("%q was read as %q", text, tr)
		}
	}
}
