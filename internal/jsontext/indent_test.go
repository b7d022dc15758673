package jsontext

import (
	"bytes"
	"encoding/json"
	"testing"
)

func TestIndent(t *testing.T) {
	for _, text := range []string{
		`1`, `"a\"b\\"`, `[]`, `{}`, `[[],[[]],{},[{}]]`, `{"a":[],"b":{},"c":[1,{"d\":":"[,]{}"}]}`, `[1,"2",null,[true]]`,
	} {
		var want bytes.Buffer
		if err := json.Indent(&want, []byte(text), "", "--"); err != nil {
			t.Fatal(err)
		}
		if got := Indent(text, "--"); got != want.String() {
			t.Errorf("%s: got %s, want %s", text, got, want.String())
		}
	}
}
