package dns

import (
	"net"
	"net/netip"
	"slices"

	"github.com/dop251/goja"
	"github.com/miekg/dns"

	"github.com/sluicejs/sluice/internal/ipaddr"
	"github.com/sluicejs/sluice/internal/js"
)

// A kind is a kind of query.
type kind struct {
	typ       uint16
	byAddress bool // what is asked for is an address
	read      func(r *js.Realm, found answer) (records, ttls goja.Value)
}

// kinds are the kinds of queries by the names that errors show.
var kinds = map[string]kind{
	"queryA":        {typ: dns.TypeA, read: addresses(dns.TypeA)},
	"queryAaaa":     {typ: dns.TypeAAAA, read: addresses(dns.TypeAAAA)},
	"queryAny":      {typ: dns.TypeANY, read: readAny},
	"queryCaa":      {typ: dns.TypeCAA, read: list(dns.TypeCAA)},
	"queryCname":    {typ: dns.TypeCNAME, read: readCanonicalName},
	"queryMx":       {typ: dns.TypeMX, read: list(dns.TypeMX)},
	"queryNaptr":    {typ: dns.TypeNAPTR, read: list(dns.TypeNAPTR)},
	"queryNs":       {typ: dns.TypeNS, read: list(dns.TypeNS)},
	"queryPtr":      {typ: dns.TypePTR, read: list(dns.TypePTR)},
	"querySoa":      {typ: dns.TypeSOA, read: readAuthority},
	"querySrv":      {typ: dns.TypeSRV, read: list(dns.TypeSRV)},
	"queryTxt":      {typ: dns.TypeTXT, read: list(dns.TypeTXT)},
	"getHostByAddr": {typ: dns.TypePTR, byAddress: true, read: readNames},
}

// question is what a query of that kind asks about a name. invalid is the code of what
// is no address where it has to be one.
func (k kind) question(name string) (q question, invalid string) {
	if !k.byAddress {
		return question{name: name, typ: k.typ}, ""
	}
	addr, err := netip.ParseAddr(name)
	if err != nil {
		return question{}, "EINVAL"
	}
	addr = addr.WithZone("")
	return question{name: reverseName(addr), typ: k.typ, reverse: addr}, ""
}

// failure is the code of an answer that lacks what was asked for. For most types Node takes one that has other records,
// as aliases that lead nowhere, for an answer.
func (k kind) failure(found answer) string {
	none := len(found.of(k.typ)) == 0
	switch {
	case found.hosts != nil, k.typ == dns.TypeANY:
	case k.typ == dns.TypeSOA && none:
		return "EBADRESP"
	case len(found.records) == 0, none && !k.byAddress && (k.typ == dns.TypeNS || k.typ == dns.TypePTR):
		return "ENODATA"
	}
	return ""
}

// of returns the records of a type.
func (a answer) of(typ uint16) []dns.RR {
	return slices.DeleteFunc(slices.Clone(a.records), func(rr dns.RR) bool { return rr.Header().Rrtype != typ })
}

// list reads all records of a type.
func list(typ uint16) func(*js.Realm, answer) (records, ttls goja.Value) {
	return func(r *js.Realm, found answer) (records, ttls goja.Value) {
		var all []any
		for _, rr := range found.of(typ) {
			all = append(all, record(r, rr))
		}
		return r.VM.NewArray(all...), nil
	}
}

// addresses reads the addresses of a type and how long each may be kept.
func addresses(typ uint16) func(*js.Realm, answer) (records, ttls goja.Value) {
	return func(r *js.Realm, found answer) (records, ttls goja.Value) {
		var texts, times []any
		for _, rr := range found.of(typ) {
			text, ttl := found.address(rr)
			texts, times = append(texts, text), append(times, ttl)
		}
		return r.VM.NewArray(texts...), r.VM.NewArray(times...)
	}
}

// address is what an A or AAAA record tells: the address, and how long it may be kept,
// which is no longer than the aliases that lead to it.
func (a answer) address(rr dns.RR) (text string, ttl int32) {
	var ip net.IP
	switch rr := rr.(type) {
	case *dns.A:
		ip = rr.A.To4()
	case *dns.AAAA:
		ip = rr.AAAA.To16()
	}
	addr, _ := netip.AddrFromSlice(ip)
	ttl = int32(rr.Header().Ttl)
	for _, alias := range a.of(dns.TypeCNAME) {
		ttl = min(ttl, int32(alias.Header().Ttl))
	}
	return ipaddr.Text(addr), ttl
}

// readCanonicalName reads the name that a name is an alias of.
func readCanonicalName(r *js.Realm, found answer) (records, ttls goja.Value) {
	aliases := found.of(dns.TypeCNAME)
	if len(aliases) == 0 {
		return r.VM.NewArray(), nil
	}
	return r.VM.NewArray(record(r, aliases[0])), nil
}

// readAuthority reads the first SOA record.
func readAuthority(r *js.Realm, found answer) (records, ttls goja.Value) {
	soa := found.of(dns.TypeSOA)
	if len(soa) == 0 {
		return js.Undefined, nil
	}
	return record(r, soa[0]), nil
}

// readNames reads the names of an address. Of those in the file of hosts the first is
// left out: c-ares takes it for the name of which the others are aliases.
func readNames(r *js.Realm, found answer) (records, ttls goja.Value) {
	if found.hosts == nil {
		return list(dns.TypePTR)(r, found)
	}
	var aliases []any
	for _, name := range found.hosts[1:] {
		aliases = append(aliases, name)
	}
	return r.VM.NewArray(aliases...), nil
}

// anyOrder are the types of records that a query for any shows, in their order, and
// what a record that is a single value is shown as.
var anyOrder = []struct {
	typ      uint16
	property string
}{
	{dns.TypeCNAME, "value"},
	{dns.TypeA, ""},
	{dns.TypeAAAA, ""},
	{dns.TypeMX, ""},
	{dns.TypeNS, "value"},
	{dns.TypeTXT, "entries"},
	{dns.TypeSRV, ""},
	{dns.TypePTR, "value"},
	{dns.TypeNAPTR, ""},
	{dns.TypeSOA, ""},
	{dns.TypeCAA, ""},
}

// readAny reads records of all types, each with the name of its type. Where there is
// an alias, IPv4 addresses do not show, nor does another alias.
func readAny(r *js.Realm, found answer) (records, ttls goja.Value) {
	var all []any
	aliased := len(found.of(dns.TypeCNAME)) > 0
	for _, shown := range anyOrder {
		rrs := found.of(shown.typ)
		switch {
		case shown.typ == dns.TypeCNAME && aliased:
			rrs = rrs[:1]
		case shown.typ == dns.TypeA && aliased:
			rrs = nil
		}
		for _, rr := range rrs {
			var o *goja.Object
			switch {
			case shown.typ == dns.TypeA || shown.typ == dns.TypeAAAA:
				text, ttl := found.address(rr)
				o = r.VM.NewObject()
				r.On(o).Value("address", r.VM.ToValue(text)).Value("ttl", r.VM.ToValue(ttl))
			case shown.property != "":
				o = r.VM.NewObject()
				r.On(o).Value(shown.property, record(r, rr))
			default:
				o = js.Object(record(r, rr))
			}
			r.On(o).Value("type", r.VM.ToValue(dns.TypeToString[shown.typ]))
			all = append(all, o)
		}
	}
	return r.VM.NewArray(all...), nil
}

// record is what a script sees of a record that is not an address.
func record(r *js.Realm, rr dns.RR) goja.Value {
	o := r.VM.NewObject()
	set := func(name string, v any) { r.On(o).Value(name, r.VM.ToValue(v)) }
	switch rr := rr.(type) {
	case *dns.CAA:
		set("critical", rr.Flag)
		set(rr.Tag, text(rr.Value))
	case *dns.CNAME:
		return r.VM.ToValue(hostname(rr.Target))
	case *dns.MX:
		set("exchange", hostname(rr.Mx))
		set("priority", rr.Preference)
	case *dns.NAPTR:
		set("flags", text(rr.Flags))
		set("service", text(rr.Service))
		set("regexp", text(rr.Regexp))
		set("replacement", hostname(rr.Replacement))
		set("order", rr.Order)
		set("preference", rr.Preference)
	case *dns.NS:
		return r.VM.ToValue(hostname(rr.Ns))
	case *dns.PTR:
		return r.VM.ToValue(hostname(rr.Ptr))
	case *dns.SOA:
		set("nsname", hostname(rr.Ns))
		set("hostmaster", hostname(rr.Mbox))
		set("serial", rr.Serial)
		set("refresh", int32(rr.Refresh))
		set("retry", int32(rr.Retry))
		set("expire", int32(rr.Expire))
		set("minttl", rr.Minttl)
	case *dns.SRV:
		set("name", hostname(rr.Target))
		set("port", rr.Port)
		set("priority", rr.Priority)
		set("weight", rr.Weight)
	case *dns.TXT:
		var parts []any
		for _, part := range rr.Txt {
			parts = append(parts, text(part))
		}
		return r.VM.NewArray(parts...)
	}
	return o
}
