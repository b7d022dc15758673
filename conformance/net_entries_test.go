package conformance

import (
	"bufio"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// netDocument is the reference of Node v20's net, in a checkout that has it.
const netDocument = "../../shared/docs/004_a69549e114d969bb.md"

// TestNetEntries holds that every entry of the reference of net, and every option that
// testdata/net-entries.txt names, has scripts that try it.
func TestNetEntries(t *testing.T) {
	entries := netEntries(t)
	for entry, scripts := range entries {
		word := regexp.MustCompile(`\b` + regexp.QuoteMeta(entryName(entry)) + `\b`)
		for _, script := range scripts {
			file := filepath.Join("..", "testdata", "transcripts", "net", script+".js")
			if strings.HasSuffix(script, ".md") { // whose examples are tests
				file = filepath.Join("..", script)
			} else if _, err := os.Stat(strings.TrimSuffix(file, ".js") + ".txt"); err != nil {
				t.Errorf("%s: %v", entry, err)
			}
			source, err := os.ReadFile(file)
			if err != nil {
				t.Errorf("%s: %v", entry, err)
				continue
			}
			if !word.Match(source) {
				t.Errorf("%s: the script %s does not use it", entry, script)
			}
		}
	}
	document, err := os.ReadFile(netDocument)
	if err != nil {
		t.Skip("the reference itself is not here: ", err)
	}
	for _, heading := range headings(string(document)) {
		if entries[heading] == nil {
			t.Errorf("%s: no script tries it", heading)
		}
	}
}

// netEntries reads the list of entries.
func netEntries(t *testing.T) map[string][]string {
	t.Helper()
	f, err := os.Open("../testdata/net-entries.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	entries := make(map[string][]string)
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		at := strings.LastIndex(lines.Text(), ": ")
		if at < 0 {
			t.Fatalf("%q names no script", lines.Text())
		}
		entries[lines.Text()[:at]] = strings.Split(lines.Text()[at+2:], ", ")
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return entries
}

// entryName is the word of an entry that a script has to use: the option, the event, the
// symbol, or the last part of the name.
func entryName(entry string) string {
	if at := strings.LastIndex(entry, ", "); at >= 0 && regexp.MustCompile(`^\w+$`).MatchString(entry[at+2:]) {
		return entry[at+2:]
	}
	if event, ok := strings.CutPrefix(entry, "Event: "); ok {
		return strings.Trim(event, "'")
	}
	return regexp.MustCompile(`\.(\w+)`).FindStringSubmatch(entry)[1]
}

// headings are the headings of a document that are entries, without marks.
func headings(document string) []string {
	entry := regexp.MustCompile(`(?m)^#+ ((?:Class|Event|new|net\.|server|socket|blockList|` + "`" + `).*)$`)
	var list []string
	for _, m := range entry.FindAllStringSubmatch(document, -1) {
		list = append(list, strings.ReplaceAll(m[1], "`", ""))
	}
	return list
}
