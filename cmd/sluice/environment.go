package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/sluicejs/sluice/internal/dotenv"
)

// parseEnvironment reads the options in the environment variable NODE_OPTIONS, up
// to the first word that is none, which Node does not complain of.
func (o *options) parseEnvironment(text string) error {
	words, err := splitOptions(text)
	if err != nil {
		return err
	}
	for len(words) > 0 {
		word := words[0]
		words = words[1:]
		if word == "-" || !strings.HasPrefix(word, "-") {
			break
		}
		if words, err = o.take(word, words, true); err != nil {
			return err
		}
	}
	return nil
}

// splitOptions splits the text of NODE_OPTIONS at spaces. Double quotes keep them, and
// a backslash within keeps what follows.
func splitOptions(text string) ([]string, error) {
	var words []string
	var word strings.Builder
	quoted, begun := false, false
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '\\' && quoted:
			if i++; i == len(text) {
				return nil, usage("invalid value for NODE_OPTIONS (invalid escape)\n")
			}
			c = text[i]
		case c == ' ' && !quoted:
			if begun {
				words = append(words, word.String())
				word.Reset()
			}
			begun = false
			continue
		case c == '"':
			quoted = !quoted
			continue
		}
		word.WriteByte(c)
		begun = true
	}
	if quoted {
		return nil, usage("invalid value for NODE_OPTIONS (unterminated string)\n")
	}
	if begun {
		words = append(words, word.String())
	}
	return words, nil
}

// An envFile is a file that the option --env-file names, or --env-file-if-exists.
type envFile struct {
	name     string
	optional bool
}

// loadEnvFiles sets the variables of the files, as far as the environment does not have
// them.
func (o *options) loadEnvFiles(stderr io.Writer) error {
	for _, file := range o.envFiles {
		text, err := os.ReadFile(file.name)
		if err != nil && file.optional {
			fmt.Fprintf(stderr, "%s not found. Continuing without it.\n", file.name)
			continue
		}
		if err != nil {
			return usage(file.name + ": not found")
		}
		for variable, value := range dotenv.Parse(string(text)) {
			if _, set := os.LookupEnv(variable); set {
				continue
			}
			if err := os.Setenv(variable, value); err != nil {
				return err
			}
		}
	}
	return nil
}
