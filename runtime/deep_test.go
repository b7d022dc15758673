package runtime_test

import (
	"bytes"
	"testing"

	"github.com/sluicejs/sluice/runtime"
)

// What nests deeper than Go's stack has room for is refused, or needs no stack: nothing catches the
// end of that.
func TestTextsThatNestTooDeepAreRefused(t *testing.T) {
	var out bytes.Buffer
	rt, err := runtime.New(runtime.WithStdio(nil, &out, nil))
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	if err := rt.RunString(t.Context(), "deep.js", `
		const n = 4_000_000;
		for (const f of [
			() => JSON.parse('['.repeat(n)), () => JSON.parse('{"a":'.repeat(n)), () => (0, eval)('!'.repeat(n) + 1), () => Function('a.'.repeat(n) + 'b'),
			() => new RegExp('['.repeat(n), 'v'),
		]) {
			try { f(); console.log('no error') } catch (e) { console.log(e.name, e.message.slice(0, 28)) }
		}`); err != nil {
		t.Fatal(err)
	}
	const want = `SyntaxError Unexpected end of JSON input
SyntaxError Unexpected end of JSON input
RangeError Maximum call stack size exce
RangeError Maximum call stack size exce
SyntaxError Invalid regular expression: 
`
	if got := out.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
