package dns

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"net/netip"
	"strings"
	"time"

	"github.com/miekg/dns"
)

// errBadReply is a reply that is no DNS message.
var errBadReply = errors.New("malformed reply")

// A request is a query as it is sent.
type request struct {
	dns.Msg
	packed []byte
}

func newRequest(q dns.Question) (*request, error) {
	r := &request{}
	r.Id = dns.Id()
	r.RecursionDesired = true
	r.Question = []dns.Question{q}
	packed, err := r.Pack()
	if err != nil {
		return nil, err
	}
	r.packed = packed
	return r, r.Unpack(packed) // the name as it will come back
}

// exchange asks one server, over TCP if what it sends over UDP is cut off.
func (c *channel) exchange(ctx context.Context, r *request, local netip.Addr, server netip.AddrPort, wait time.Duration) (*dns.Msg, error) {
	reply, err := c.exchangeOver(ctx, "udp", r, local, server, wait)
	if err == nil && reply.Truncated {
		return c.exchangeOver(ctx, "tcp", r, local, server, wait)
	}
	return reply, err
}

func (c *channel) exchangeOver(ctx context.Context, network string, r *request, local netip.Addr, server netip.AddrPort, wait time.Duration) (*dns.Msg, error) {
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	conn, err := c.resolver.Dial(ctx, network, local, server)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	defer context.AfterFunc(ctx, func() { conn.SetDeadline(time.Unix(0, 1)) })()
	if network == "tcp" {
		return exchangeStream(conn, r)
	}
	return exchangePackets(conn, r)
}

// exchangePackets sends a request as one packet and reads packets until one replies.
func exchangePackets(conn net.Conn, r *request) (*dns.Msg, error) {
	if _, err := conn.Write(r.packed); err != nil {
		return nil, err
	}
	packet := make([]byte, dns.MaxMsgSize)
	for {
		n, err := conn.Read(packet)
		if err != nil {
			return nil, err
		}
		var reply dns.Msg
		if err := reply.Unpack(packet[:n]); err != nil && !reply.Truncated {
			return nil, errBadReply
		}
		if r.answeredBy(&reply) {
			return &reply, nil
		}
	}
}

// exchangeStream sends a request and reads a reply, each after its length.
func exchangeStream(conn net.Conn, r *request) (*dns.Msg, error) {
	length := binary.BigEndian.AppendUint16(nil, uint16(len(r.packed)))
	if _, err := conn.Write(append(length, r.packed...)); err != nil {
		return nil, err
	}
	for {
		if _, err := io.ReadFull(conn, length); err != nil {
			return nil, err
		}
		message := make([]byte, binary.BigEndian.Uint16(length))
		if _, err := io.ReadFull(conn, message); err != nil {
			return nil, err
		}
		var reply dns.Msg
		if err := reply.Unpack(message); err != nil {
			return nil, errBadReply
		}
		if r.answeredBy(&reply) {
			return &reply, nil
		}
	}
}

// answeredBy tells whether a reply is one to the request, and not to another or forged.
func (r *request) answeredBy(reply *dns.Msg) bool {
	if reply.Id != r.Id || !reply.Response || len(reply.Question) != 1 {
		return false
	}
	got, want := reply.Question[0], r.Question[0]
	return got.Qtype == want.Qtype && got.Qclass == want.Qclass && strings.EqualFold(got.Name, want.Name)
}
