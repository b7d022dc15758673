//go:build unix

package os

const (
	endOfLine    = "\n"
	devNull      = "/dev/null"
	homeVariable = "HOME"
)

var tmpdirVariables = []string{"TMPDIR", "TMP", "TEMP"}

func fallbackTmpdir(*module) string { return "/tmp" }
