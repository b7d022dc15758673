package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// readmeSection is what the README says beneath a heading.
func readmeSection(t *testing.T, heading string) string {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, found := strings.Cut(string(text), "\n## "+heading+"\n")
	if !found {
		t.Fatalf("the README has no section %s", heading)
	}
	section, _, _ = strings.Cut(section, "\n## ")
	return section
}

// TestReadmeOptions compares the options that the README names with those that there are.
func TestReadmeOptions(t *testing.T) {
	rows := strings.Split(readmeSection(t, "Options of the command"), "\n| ")[1:]
	option := regexp.MustCompile("`(--?[a-z][-a-z0-9.]*)")
	named := make(map[string]bool)
	for _, row := range rows {
		title, text, _ := strings.Cut(row, " | ")
		names := option.FindAllStringSubmatch(text, -1)
		if len(names) == 0 && title != "" && !strings.HasPrefix(title, "|") {
			t.Errorf("%s: no option is named", title)
		}
		for _, match := range names {
			name := match[1]
			if name == "--no-" { // which stands for the form of others
				continue
			}
			named[name] = true
			_, err := parse([]string{name, "1"}, "")
			switch refused := err != nil && strings.HasSuffix(err.Error(), name+" is not supported"); {
			case refused != (title == "not supported"):
				t.Errorf("%s: %s: %v", title, name, err)
			case title == "nothing to turn off" && err != nil:
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	for _, opt := range generalOptions {
		if !slices.ContainsFunc(opt.names, func(name string) bool { return named[name] || named[opposite(name)] }) {
			t.Errorf("the README does not name %s", opt.names[0])
		}
	}
}

// TestReadmePermissions runs the commands that the README shows of permissions.
func TestReadmePermissions(t *testing.T) {
	_, block, found := strings.Cut(readmeSection(t, "Permissions"), "```console\n")
	block, _, _ = strings.Cut(block, "```")
	if !found {
		t.Fatal("the README shows no commands of permissions")
	}
	t.Chdir("../../examples")
	for _, shown := range strings.Split(block, "$ sluice ")[1:] {
		line, want, _ := strings.Cut(shown, "\n")
		var args []string
		for i, part := range strings.Split(line, `"`) { // what is quoted is one argument, as for a shell
			if i%2 == 1 {
				args = append(args, part)
			} else {
				args = append(args, strings.Fields(part)...)
			}
		}
		if got := (execution{args: args}).call(); got.stdout != want || got.stderr != "" {
			t.Errorf("%s\n%s%swant\n%s", line, got.stdout, got.stderr, want)
		}
	}
}
