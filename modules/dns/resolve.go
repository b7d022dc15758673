package dns

import (
	"context"
	"errors"
	"net/netip"
	"os"
	"strings"
	"time"

	"github.com/miekg/dns"
)

// defaultTimeout is how long the first try of a query waits unless something else is
// asked for, minTimeout the least that one waits.
const (
	defaultTimeout = 2 * time.Second
	minTimeout     = 250 * time.Millisecond
)

// A question is what a query asks.
type question struct {
	name    string
	typ     uint16
	reverse netip.Addr // an address that the file of hosts may have names for
}

// An answer is what a query has found: records, or the names that the file of hosts has
// for an address.
type answer struct {
	records []dns.RR
	hosts   []string
}

// resolve answers a question, or returns the code of a failure.
func (c *channel) resolve(ctx context.Context, ask question) (found answer, code string) {
	if ask.reverse.IsValid() {
		if names := c.resolver.Hosts(ask.reverse); len(names) > 0 {
			return answer{hosts: names}, ""
		}
	}
	found.records, code = c.records(ctx, ask)
	if code != "" && ask.reverse.IsValid() {
		code = notFound // whatever the reason
	}
	return found, code
}

// records asks the servers a question.
func (c *channel) records(ctx context.Context, ask question) (records []dns.RR, code string) {
	name, code := wireName(ask.name)
	if code != "" {
		return nil, code
	}
	request, err := newRequest(dns.Question{Name: name, Qtype: ask.typ, Qclass: dns.ClassINET})
	if err != nil {
		return nil, "EBADNAME"
	}
	reply, code := c.ask(ctx, request)
	if code != "" {
		return nil, code
	}
	if code := rcodeError(reply.Rcode); code != "" {
		return nil, code
	}
	if reply.Rcode == dns.RcodeSuccess && len(reply.Answer) == 0 {
		return nil, "ENODATA"
	}
	return reply.Answer, ""
}

// wireName is a name as messages have it, absolute. The code tells why it is none that
// can be asked for.
func wireName(name string) (absolute, code string) {
	name, _ = ASCII(name)
	name = dns.Fqdn(name)
	if _, valid := dns.IsDomainName(name); !valid || !validCharacters(name) || strings.HasPrefix(name, ".") && name != "." {
		return "", "EBADNAME"
	}
	if strings.HasSuffix(name, ".onion.") { // RFC 7686
		return "", notFound
	}
	return name, ""
}

// validCharacters tells whether a name has no others than those of names of hosts, of
// services and of zones.
func validCharacters(name string) bool {
	return strings.IndexFunc(name, func(c rune) bool {
		return !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || strings.ContainsRune(`-_.*/\`, c))
	}) < 0
}

// rcodeError is the code of a reply that says so. What it says with other numbers counts for nothing.
func rcodeError(rcode int) string {
	switch rcode {
	case dns.RcodeFormatError:
		return "EFORMERR"
	case dns.RcodeServerFailure:
		return "ESERVFAIL"
	case dns.RcodeNameError:
		return notFound
	case dns.RcodeNotImplemented:
		return "ENOTIMP"
	case dns.RcodeRefused:
		return "EREFUSED"
	}
	return ""
}

// ask asks one server after another until one replies.
func (c *channel) ask(ctx context.Context, request *request) (reply *dns.Msg, code string) {
	c.mu.Lock()
	n := len(c.list())
	c.mu.Unlock()
	if n == 0 {
		return nil, "UNKNOWN_ARES_ERROR"
	}
	for i := range c.tries * n {
		server, local, wait := c.next()
		wait <<= min(i/n, 16) // twice as long in each round
		began := time.Now()
		reply, err := c.exchange(ctx, request, local, server.addr, wait)
		c.record(server, err == nil, time.Since(began))
		if err == nil {
			return reply, ""
		}
		code = exchangeError(err)
		if ctx.Err() != nil {
			break // cancelled
		}
	}
	return nil, code
}

// next returns the server that has failed least often in a row, the address to ask it
// from, and how long to wait at first.
func (c *channel) next() (s *server, local netip.Addr, wait time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, candidate := range c.list() {
		if s == nil || candidate.failed < s.failed {
			s = candidate
		}
	}
	wait = c.timeout
	if s.replies >= knownAfter {
		wait = min(max(patience*s.latency, minTimeout), c.timeout)
	}
	if s.addr.Addr().Is4() {
		return s, c.local4, wait
	}
	return s, c.local6, wait
}

// A server that has replied this often is known well enough to wait for it no longer
// than so many times as it takes.
const (
	knownAfter = 3
	patience   = 5
)

// record keeps how a server did.
func (c *channel) record(s *server, replied bool, took time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !replied {
		s.failed++
		return
	}
	s.failed = 0
	s.replies++
	s.latency += (took - s.latency) / time.Duration(min(s.replies, 8)) // a moving average
}

// exchangeError is the code of a server's failure.
func exchangeError(err error) string {
	switch {
	case errors.Is(err, errBadReply):
		return "EBADRESP"
	case errors.Is(err, os.ErrDeadlineExceeded), errors.Is(err, context.DeadlineExceeded):
		return "ETIMEOUT"
	}
	return "ECONNREFUSED"
}
