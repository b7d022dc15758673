package conformance

import (
	"fmt"
	"net"
	"slices"
	"strings"

	"github.com/miekg/dns"
)

// A zone is what the DNS server of a script knows, from the lines `// dns: ` at its head. Each is a name with one of
//
//	a record             a.test 300 A 127.0.0.1
//	a response code      none.test NXDOMAIN
//	silence              lost.test silence
//	bytes                bad.test garbage
//
// Names that it does not know exist and have no records.
type zone struct {
	records []dns.RR
	special map[string]string // by name
}

func parseZone(lines []string) (*zone, error) {
	z := &zone{special: make(map[string]string)}
	for _, line := range lines {
		if fields := strings.Fields(line); len(fields) == 2 {
			if _, known := dns.StringToRcode[fields[1]]; !known && fields[1] != "silence" && fields[1] != "garbage" {
				return nil, fmt.Errorf("dns: %q is neither a record nor a response code, silence or garbage", line)
			}
			z.special[dns.Fqdn(fields[0])] = fields[1]
			continue
		}
		rr, err := dns.NewRR(line)
		if err != nil {
			return nil, fmt.Errorf("dns: %w", err)
		}
		z.records = append(z.records, rr)
	}
	return z, nil
}

// ServeDNS implements [dns.Handler].
func (z *zone) ServeDNS(w dns.ResponseWriter, request *dns.Msg) {
	question := request.Question[0]
	reply := new(dns.Msg)
	reply.SetReply(request)
	switch special := z.special[question.Name]; special {
	case "silence":
		return
	case "garbage":
		w.Write([]byte("nonsense"))
		return
	case "":
		z.answer(reply, question)
	default:
		reply.Rcode = dns.StringToRcode[special]
	}
	if _, udp := w.RemoteAddr().(*net.UDPAddr); udp {
		reply.Truncate(dns.MinMsgSize)
	}
	w.WriteMsg(reply)
}

// answer adds the records that answer a question, following aliases.
func (z *zone) answer(reply *dns.Msg, question dns.Question) {
	name := question.Name
	for i := 0; i < len(z.records); i++ {
		rr := z.records[i]
		if rr.Header().Name != name {
			continue
		}
		alias, isAlias := rr.(*dns.CNAME)
		if isAlias || question.Qtype == dns.TypeANY || rr.Header().Rrtype == question.Qtype {
			reply.Answer = append(reply.Answer, rr)
		}
		if isAlias && question.Qtype != dns.TypeCNAME && question.Qtype != dns.TypeANY {
			name, i = alias.Target, -1
		}
	}
}

// A dnsServer serves a zone on one port of the loopback over UDP and TCP; beside it there is a port that takes queries and
// never replies.
type dnsServer struct {
	servers []*dns.Server
	silent  net.PacketConn
}

func startDNS(z *zone) (*dnsServer, error) {
	const attempts = 20 // the port that UDP got may be taken for TCP
	var failed error
	for range attempts {
		packets, err := net.ListenPacket("udp4", "127.0.0.1:0")
		if err != nil {
			return nil, err
		}
		streams, err := net.Listen("tcp4", packets.LocalAddr().String())
		if err != nil {
			packets.Close()
			failed = err
			continue
		}
		silent, err := net.ListenPacket("udp4", "127.0.0.1:0")
		if err != nil {
			packets.Close()
			streams.Close()
			return nil, err
		}
		s := &dnsServer{
			servers: []*dns.Server{{PacketConn: packets, Handler: z}, {Listener: streams, Handler: z}},
			silent:  silent,
		}
		for _, server := range s.servers {
			started := make(chan struct{})
			server.NotifyStartedFunc = func() { close(started) }
			go server.ActivateAndServe()
			<-started
		}
		return s, nil
	}
	return nil, failed
}

// env is what tells a script of the server.
func (s *dnsServer) env() []string {
	return []string{
		"DNS_SERVER=" + s.servers[0].PacketConn.LocalAddr().String(),
		"SILENT_DNS_SERVER=" + s.silent.LocalAddr().String(),
	}
}

func (s *dnsServer) close() {
	for _, server := range slices.Backward(s.servers) {
		server.Shutdown()
	}
	s.silent.Close()
}
