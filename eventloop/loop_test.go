package eventloop

import (
	"go.uber.org/goleak"
	"testing"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestOrder(t *testing.T) {
	l, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	var got []string
	add := func(s string) Func { return func() { got = append(got, s) } }
	l.NewTimer(add("t2")).Start(2, false)
	l.NewTimer(Func(func() { got = append(got, "t1"); l.NextTick(add("tick")) })).Start(1, false)
	l.SetImmediate(add("imm"))
	l.Ref()
	go l.Post(Func(func() { l.Unref(); got = append(got, "posted") }))
	if err := l.Run(); err != nil {
		t.Fatal(err)
	}
	t.Log(got)
	if len(got) != 5 {
		t.Fatal(got)
	}
}
