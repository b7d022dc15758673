package buffer_test

import (
	"bytes"
	"encoding/binary"
	"testing"
	"unicode/utf8"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/buffer"
)

// seeds are bytes that are near the bounds of what the encodings allow.
var seeds = []string{
	"", "a", "hello", "über", "\xe2\x82", "\xf0\x9f\x91\x8d", "\xed\xa0\xb5\xed\xb0\x8d", "\xf6\x9b\xd1", "\x3d\xd8\x4d\xdc",
	"\xf4\x90\x80\x80", "\xc0\x80", "YQ==", "c_-+/=x", "616g", "\ufeffbom", "\xff\xfe", "\xf8\x88\x80\x80\x80",
}

// units are the code units of a string.
func units(v goja.Value) []uint16 {
	s := v.(goja.String)
	all := make([]uint16, s.Length())
	for i := range all {
		all[i] = s.CharAt(i)
	}
	return all
}

func fromBytes(b []byte) goja.String {
	all := make([]uint16, len(b)/2)
	for i := range all {
		all[i] = binary.LittleEndian.Uint16(b[2*i:])
	}
	return goja.StringFromUTF16(all)
}

// FuzzDecode decodes any bytes and encodes the string again, which must give the
// same bytes where the encoding can hold them.
func FuzzDecode(f *testing.F) {
	for _, seed := range seeds {
		f.Add([]byte(seed))
	}
	r := realm(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		for enc := buffer.UTF8; enc < buffer.Raw; enc++ {
			want := b
			switch {
			case enc == buffer.ASCII:
				want = bytes.Clone(b)
				for i := range want {
					want[i] &= 0x7f
				}
			case enc == buffer.UTF16LE:
				want = b[:len(b)&^1]
			case enc == buffer.UTF8 && !utf8.Valid(b):
				want = []byte(buffer.Decode(r, b, enc).String())
			}
			if got := buffer.Encode(buffer.Decode(r, b, enc), enc); !bytes.Equal(got, want) {
				t.Errorf("%s: %x became %x, want %x", enc, b, got, want)
			}
		}
	})
}

// FuzzEncode encodes any string, into less room than it needs too.
func FuzzEncode(f *testing.F) {
	for _, seed := range seeds {
		f.Add([]byte(seed), uint(3))
	}
	r := realm(f)
	write, _ := goja.AssertFunction(eval(f, r, `(function (s, encoding, room) {
		const b = Buffer.alloc(room + 1, 7);
		return [b.write(s, 0, room, encoding), b];
	})`))
	f.Fuzz(func(t *testing.T, b []byte, room uint) {
		s := fromBytes(b)
		if got := buffer.Encode(s, buffer.UTF16LE); !bytes.Equal(got, b[:len(b)&^1]) {
			t.Errorf("utf16le: %x became %x", b, got)
		}
		for enc := buffer.UTF8; enc < buffer.Raw; enc++ {
			all := buffer.Encode(s, enc)
			if n := buffer.ByteLength(s, enc); n < len(all) {
				t.Errorf("%s: %d bytes, of %d at most", enc, len(all), n)
			}
			size := int(room % 64)
			result, err := write(goja.Undefined(), s, r.VM.ToValue(enc.String()), r.VM.ToValue(size))
			if err != nil {
				t.Fatal(err)
			}
			n := int(result.(*goja.Object).Get("0").ToInteger())
			got, _ := buffer.Bytes(result.(*goja.Object).Get("1"))
			if n > size || !bytes.HasPrefix(all, got[:n]) || n < min(len(all), size-3) || !utf8.Valid(got[:n]) && enc == buffer.UTF8 {
				t.Errorf("%s: wrote %x of %x into %d bytes", enc, got[:n], all, size)
			}
			if len(bytes.Trim(got[n:], "\x07")) != 0 {
				t.Errorf("%s: wrote %x after %d bytes", enc, got, n)
			}
		}
	})
}

// FuzzDecoder cuts bytes into pieces, which must not change the text.
func FuzzDecoder(f *testing.F) {
	for _, seed := range seeds {
		f.Add([]byte(seed), uint64(0x5a5a))
		f.Add([]byte(seed), ^uint64(0))
	}
	r := realm(f)
	f.Fuzz(func(t *testing.T, b []byte, cuts uint64) {
		for enc := buffer.UTF8; enc < buffer.Raw; enc++ {
			want := units(buffer.Decode(r, b, enc))
			got := inPieces(r, b, cuts, enc)
			if string(raw(got)) != string(raw(want)) {
				t.Errorf("%s: %x cut by %b is %x, whole %x", enc, b, cuts, got, want)
			}
		}
	})
}

// inPieces decodes b, cut wherever a bit of cuts is set.
func inPieces(r *js.Realm, b []byte, cuts uint64, enc buffer.Encoding) (text []uint16) {
	d := buffer.NewDecoder(enc)
	from := 0
	for i := range b {
		if cuts>>(i%64)&1 != 0 {
			text = append(text, units(d.Write(r, b[from:i]))...)
			from = i
		}
	}
	text = append(text, units(d.Write(r, b[from:]))...)
	return append(text, units(d.End(r))...)
}

func raw(units []uint16) (b []byte) {
	for _, u := range units {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}
