package os

const (
	endOfLine    = "\r\n"
	devNull      = `\\.\nul`
	homeVariable = "USERPROFILE"
)

var tmpdirVariables = []string{"TEMP", "TMP"}

func fallbackTmpdir(m *module) string {
	root, ok := m.env("SystemRoot")
	if !ok {
		root, _ = m.env("windir")
	}
	return root + `\temp`
}
