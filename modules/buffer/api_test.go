package buffer

import (
	"testing"

	"github.com/sluicejs/sluice/internal/js"
)

func newRealm(t testing.TB) *js.Realm {
	t.Helper()
	r, err := js.NewRealm(nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Loop.Close() })
	return r
}

func TestRoundTrip(t *testing.T) {
	r := newRealm(t)
	v, err := r.VM.RunString(`'über \ud83d\udc4d x\ud800'`)
	if err != nil {
		t.Fatal(err)
	}
	for enc := UTF8; enc <= Latin1; enc++ {
		b := Encode(v, enc)
		t.Logf("%s %x %d %q", enc, b, ByteLength(v, enc), Decode(r, b, enc))
	}
	m := Of(r)
	o := m.New([]byte("abc"))
	b, ok := Bytes(o)
	t.Log(b, ok)
}

func BenchmarkNew(b *testing.B) {
	r := newRealm(b)
	m := Of(r)
	p := make([]byte, 64)
	b.ReportAllocs()
	for b.Loop() {
		m.New(p)
	}
}
func BenchmarkBytes(b *testing.B) {
	r := newRealm(b)
	v := Of(r).New(make([]byte, 64))
	b.ReportAllocs()
	for b.Loop() {
		Bytes(v)
	}
}
func BenchmarkDecode(b *testing.B) {
	r := newRealm(b)
	p := make([]byte, 64)
	b.ReportAllocs()
	for b.Loop() {
		Decode(r, p, UTF8)
	}
}
