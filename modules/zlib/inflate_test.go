package zlib

import (
	"bytes"
	"compress/flate"
	"io"
	"math/rand/v2"
	"testing"
)

// inflate decompresses raw deflate that comes in pieces, with room for so much at once.
func inflate(t testing.TB, compressed []byte, piece, room int) ([]byte, *failure) {
	t.Helper()
	d := newDecompressor(settings{mode: modeInflateRaw})
	defer d.close()
	var all []byte
	for {
		n := min(piece, len(compressed))
		input := compressed[:n]
		compressed = compressed[n:]
		f := noFlush
		if len(compressed) == 0 {
			f = finish
		}
		for {
			output, more, err := d.step(input, f, room)
			if len(output) > room {
				t.Fatalf("%d bytes where there is room for %d", len(output), room)
			}
			if err != nil {
				return all, err
			}
			all = append(all, output...)
			if !more {
				break
			}
			input = nil
		}
		if d.done || f == finish {
			return all, nil
		}
	}
}

// deflate is what package flate makes of text.
func deflate(t testing.TB, text []byte, level int) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, level)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestInflateGivesWhatWasCompressed(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	texts := 60
	if testing.Short() {
		texts = 6
	}
	for range texts {
		text := make([]byte, random.IntN(200000))
		for i := range text {
			text[i] = byte(random.IntN(1 + random.IntN(256)))
			if i > 40000 && random.IntN(3) > 0 {
				text[i] = text[i-1-random.IntN(32768)]
			}
		}
		for _, level := range []int{flate.HuffmanOnly, 0, 1, 6, 9} {
			piece, room := 1+random.IntN(5000), 64+random.IntN(40000)
			got, err := inflate(t, deflate(t, text, level), piece, room)
			if err != nil || !bytes.Equal(got, text) {
				t.Fatalf("level %d, %d bytes in pieces of %d: got %d bytes, %v", level, len(text), piece, len(got), err)
			}
		}
	}
}

// FuzzInflate holds the inflater to what package flate says of any bytes.
func FuzzInflate(f *testing.F) {
	for _, text := range []string{"", "a", "hello hello hello", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"} {
		for _, level := range []int{flate.HuffmanOnly, 0, 9} {
			f.Add(deflate(f, []byte(text), level), 3)
		}
	}
	f.Add([]byte{7}, 1)
	f.Add([]byte{5, 0xc0, 1, 1, 0, 0, 0, 0x10, 0xff}, 1)
	f.Fuzz(func(t *testing.T, compressed []byte, piece int) {
		if piece < 1 || piece > 1000 {
			t.Skip()
		}
		want, wantErr := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(compressed)), 1<<20))
		if len(want) == 1<<20 {
			t.Skip()
		}
		got, err := inflate(t, compressed, piece, 1000)
		if (err == nil) != (wantErr == nil) || err == nil && !bytes.Equal(got, want) {
			t.Errorf("got %d bytes, %v, want %d, %v", len(got), err, len(want), wantErr)
		}
	})
}
