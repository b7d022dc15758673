package memnet_test

import (
	"context"
	"fmt"
	"io"
	"net/http"

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

// Whatever has a field for a dialer reaches a server that is not on the system's network.
func ExampleNetwork_DialContext() {
	network := memnet.New()
	l, err := network.Listen(context.Background(), "tcp", ":80")
	if err != nil {
		panic(err)
	}
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "hello from ", r.Host)
	})}
	go server.Serve(l)
	defer server.Close()

	client := &http.Client{Transport: &http.Transport{DialContext: network.DialContext, DisableKeepAlives: true}}
	response, err := client.Get("http://localhost/")
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()
	text, _ := io.ReadAll(response.Body)
	fmt.Println(string(text))
	// Output: hello from localhost
}
