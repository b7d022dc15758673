package memnet_test

import (
	"context"
	"fmt"
	"io"

	"github.com/sluicejs/sluice/jsnet/memnet"
)

func Example() {
	ctx := context.Background()
	network := memnet.New()
	l, err := network.Listen(ctx, "tcp", "127.0.0.1:80") // no privilege is needed for it
	if err != nil {
		panic(err)
	}
	go func() {
		c, err := l.Accept()
		if err != nil {
			panic(err)
		}
		fmt.Fprintf(c, "hello, %s", c.RemoteAddr().Network())
		c.Close()
	}()
	c, err := network.DialContext(ctx, "tcp", "127.0.0.1:80")
	if err != nil {
		panic(err)
	}
	defer c.Close()
	text, _ := io.ReadAll(c)
	fmt.Println(string(text))
	// Output: hello, tcp
}
