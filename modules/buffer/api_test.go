package buffer_test

import (
	"bytes"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/buffer"
)

func realm(t testing.TB) *js.Realm {
	r, _ := jstest.Realm(t, setup)
	return r
}

func eval(t testing.TB, r *js.Realm, source string) goja.Value {
	t.Helper()
	v, err := r.VM.RunString(source)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestNewSharesMemory(t *testing.T) {
	r := realm(t)
	m := buffer.Of(r)
	b := []byte("abc")
	o := m.New(b)
	r.VM.Set("b", o)
	b[0] = 'x'
	if got := eval(t, r, "b[1] = 121; b.toString()").String(); got != "xyc" {
		t.Errorf("the script sees %q", got)
	}
	if string(b) != "xyc" {
		t.Errorf("Go sees %q", b)
	}
	if !m.IsBuffer(o) || !buffer.IsUint8Array(o) {
		t.Error("it is no Buffer")
	}
	if got, ok := buffer.Bytes(o); !ok || &got[0] != &b[0] || len(got) != 3 || cap(got) != 3 {
		t.Errorf("Bytes returned %q, capacity %d", got, cap(got))
	}
}

func TestNewOfNothing(t *testing.T) {
	r := realm(t)
	for _, b := range [][]byte{nil, {}} {
		if got, ok := buffer.Bytes(buffer.Of(r).New(b)); !ok || len(got) != 0 {
			t.Errorf("got %q, %v", got, ok)
		}
	}
}

func TestBytes(t *testing.T) {
	r := realm(t)
	eval(t, r, "var memory = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]).buffer")
	for source, want := range map[string]string{
		"Buffer.from(memory, 2, 3)":                                  "\x03\x04\x05",
		"Buffer.from(memory, 16)":                                    "",
		"new Uint8Array(memory, 1, 2)":                               "\x02\x03",
		"new Uint8ClampedArray(memory, 1, 2)":                        "\x02\x03",
		"new Int8Array(memory, 1, 2)":                                "\x02\x03",
		"new Uint16Array(memory, 2, 2)":                              "\x03\x04\x05\x06",
		"new Int32Array(memory, 4, 1)":                               "\x05\x06\x07\x08",
		"new Float64Array(memory, 8)":                                "\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10",
		"new BigUint64Array(memory, 8)":                              "\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10",
		"new DataView(memory, 3, 2)":                                 "\x04\x05",
		"new DataView(memory, 14)":                                   "\x0f\x10",
		"Object.setPrototypeOf(new Uint8Array(memory, 0, 1), null)":  "\x01",
		"new (class extends Uint8Array {})(memory, 4, 1)":            "\x05",
		"new (class extends Buffer[Symbol.species] {})(memory, 5,1)": "\x06",
	} {
		if got, ok := buffer.Bytes(eval(t, r, source)); !ok || string(got) != want {
			t.Errorf("%s: got %x, %v", source, got, ok)
		}
	}
	for _, source := range []string{
		"memory", "'text'", "5", "null", "undefined", "[1, 2]", "({})", "(() => 1)", "Symbol()", "5n",
		"Object.create(Buffer.prototype)", "new Proxy(new Uint8Array(1), {})", "Buffer.prototype",
	} {
		if got, ok := buffer.Bytes(eval(t, r, source)); ok {
			t.Errorf("%s: got %x", source, got)
		}
	}
	if got, ok := buffer.Bytes(r.VM.ToValue([]byte("go"))); ok {
		t.Errorf("a Go slice: got %x", got)
	}
	if got, ok := buffer.Bytes(nil); ok {
		t.Errorf("nil: got %x", got)
	}
}

func TestBytesOfDetachedMemory(t *testing.T) {
	r := realm(t)
	v := eval(t, r, "var ab = new ArrayBuffer(16), views = [Buffer.from(ab), Buffer.from(ab, 4), new Uint16Array(ab, 2), new DataView(ab, 3)]; ab")
	v.Export().(goja.ArrayBuffer).Detach()
	for i := range 4 {
		view := r.VM.Get("views").(*goja.Object).Get(r.VM.ToValue(i).String())
		if got, ok := buffer.Bytes(view); !ok || len(got) != 0 {
			t.Errorf("view %d: got %x, %v", i, got, ok)
		}
	}
	if got := eval(t, r, "views[1].toString('hex') + views[1].length + Buffer.concat([views[0]]).length").String(); got != "00" {
		t.Errorf("the script sees %q", got)
	}
}

func TestIsUint8Array(t *testing.T) {
	r := realm(t)
	for source, want := range map[string]bool{
		"Buffer.alloc(1)":   true,
		"new Uint8Array(1)": true,
		"Object.setPrototypeOf(new Uint8Array(1), null)":     true,
		"new Uint8ClampedArray(1)":                           false,
		"new Int8Array(1)":                                   false,
		"new DataView(new ArrayBuffer(1))":                   false,
		"Object.create(Uint8Array.prototype)":                false,
		"Object.setPrototypeOf([], Uint8Array.prototype)":    false,
		"({ [Symbol.toStringTag]: 'Uint8Array', length: 1})": false,
	} {
		if got := buffer.IsUint8Array(eval(t, r, source)); got != want {
			t.Errorf("%s: %v", source, got)
		}
	}
}

func TestParseEncoding(t *testing.T) {
	for name, want := range map[string]buffer.Encoding{
		"utf8": buffer.UTF8, "utf-8": buffer.UTF8, "UTF-8": buffer.UTF8, "Utf8": buffer.UTF8,
		"ucs2": buffer.UTF16LE, "UCS-2": buffer.UTF16LE, "utf16le": buffer.UTF16LE, "UTF-16LE": buffer.UTF16LE,
		"latin1": buffer.Latin1, "binary": buffer.Latin1, "ascii": buffer.ASCII, "HEX": buffer.Hex,
		"base64": buffer.Base64, "base64URL": buffer.Base64URL,
	} {
		if got, ok := buffer.ParseEncoding(name); !ok || got != want {
			t.Errorf("%s: %v, %v", name, got, ok)
		}
	}
	for _, name := range []string{"", "buffer", "utf", "utf_8", " utf8", "latin", "base64urls", "utf16"} {
		if got, ok := buffer.ParseEncoding(name); ok {
			t.Errorf("%q: %v", name, got)
		}
	}
	if got := buffer.Raw.String(); got != "buffer" {
		t.Errorf("Raw is %q", got)
	}
}

func TestEncodeReturnsMemoryOfItsOwn(t *testing.T) {
	r := realm(t)
	s := eval(t, r, "'hello'")
	for enc := buffer.UTF8; enc < buffer.Raw; enc++ {
		want := bytes.Clone(buffer.Encode(s, enc))
		clear(buffer.Encode(s, enc))
		if got := buffer.Encode(s, enc); !bytes.Equal(got, want) {
			t.Errorf("%s: %x became %x", enc, want, got)
		}
	}
	if s.String() != "hello" {
		t.Errorf("the string became %q", s)
	}
}

func TestDecodeCopies(t *testing.T) {
	r := realm(t)
	for enc := buffer.UTF8; enc < buffer.Raw; enc++ {
		for _, text := range []string{"a text of some length", "ä täxt öf söme längth!", "bad \xc3 \xff\xff\xff\xff\xff\xff\xff"} {
			b := []byte(text)
			s := buffer.Decode(r, b, enc)
			want := buffer.Encode(s, buffer.UTF16LE)
			clear(b)
			if got := buffer.Encode(s, buffer.UTF16LE); !bytes.Equal(got, want) {
				t.Errorf("%s of %q changed with the bytes", enc, text)
			}
		}
	}
}

// TestStringTooLong never looks at the bytes, so that they take no memory.
func TestStringTooLong(t *testing.T) {
	r := realm(t)
	const most = 0x1fffffe8
	memory := make([]byte, 2*most+2)
	for enc, n := range map[buffer.Encoding]int{
		buffer.UTF8: most + 1, buffer.Latin1: most + 1, buffer.ASCII: most + 1, buffer.UTF16LE: 2*most + 2,
		buffer.Hex: most/2 + 1, buffer.Base64: most/4*3 + 1, buffer.Base64URL: most/4*3 + 1,
	} {
		r.VM.Set("b", buffer.Of(r).New(memory[:n]))
		r.VM.Set("encoding", enc.String())
		got := eval(t, r, "try { b.toString(encoding) } catch (e) { e.code + ' ' + e.message + ' ' + e.name }").String()
		if want := "ERR_STRING_TOO_LONG Cannot create a string longer than 0x1fffffe8 characters Error"; got != want {
			t.Errorf("%s: %.200s", enc, got)
		}
	}
}

func TestDeprecationDependsOnTheFile(t *testing.T) {
	for file, want := range map[string]string{
		"/app/main.js":                    "DEP0005",
		"/app/node_modules/dep/index.js":  "",
		"/app/my_node_modules/m/index.js": "DEP0005",
	} {
		r := realm(t)
		eval(t, r, "var warned = ''; process.emitWarning = (text, name, code) => { warned += code }")
		if _, err := r.VM.RunScript(file, "Buffer(1); new Buffer('x')"); err != nil {
			t.Fatal(err)
		}
		if got := r.VM.Get("warned").String(); got != want {
			t.Errorf("%s: %q", file, got)
		}
	}
}

func TestCircularInspection(t *testing.T) {
	r := realm(t)
	b := eval(t, r, "const b = Buffer.from('z'); b.self = b; b.other = [b]; b")
	want := "<Buffer 7a, self: <Buffer 7a, Inspection interrupted prematurely. Maximum call stack size exceeded>, " +
		"other: [ <Buffer 7a, Inspection interrupted prematurely. Maximum call stack size exceeded> ]>"
	for range 2 {
		if got := r.Inspect.Inspect(b, nil); got != want {
			t.Errorf("got %s", got)
		}
	}
}

// TestFormsOfStrings encodes strings in each form that the engine keeps them in.
func TestFormsOfStrings(t *testing.T) {
	r := realm(t)
	looked := r.VM.ToValue("ein grüner Wald ist schön")
	r.VM.Set("looked", looked)
	eval(t, r, "looked.charCodeAt(6)")
	for name, s := range map[string]goja.Value{
		"ASCII":               eval(t, r, "'grun'"),
		"UTF-16":              eval(t, r, "'gr\\u00fcn'"),
		"a part":              eval(t, r, "'xgr\\u00fcnx'.slice(1, -1)"),
		"short, from Go":      r.VM.ToValue("grün"),
		"long, from Go":       r.VM.ToValue("ein grüner Wald ist schön"),
		"long ASCII, from Go": r.VM.ToValue("a green forest is a nice thing"),
		"broken, from Go":     r.VM.ToValue("no \xff UTF-8 at all, not at all"),
		"looked at":           looked,
	} {
		for enc := buffer.UTF8; enc <= buffer.ASCII; enc++ {
			all := units(s)
			want := raw(all)
			if enc != buffer.UTF16LE {
				want = buffer.Encode(goja.StringFromUTF16(all), enc)
			}
			if got := buffer.Encode(s, enc); !bytes.Equal(got, want) {
				t.Errorf("%s in %s: got %x, want %x", name, enc, got, want)
			}
			if got := buffer.ByteLength(s, enc); got != len(want) {
				t.Errorf("%s in %s: %d bytes, want %d", name, enc, got, len(want))
			}
		}
	}
}
