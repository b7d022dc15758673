package ipaddr_test

import (
	"net/netip"
	"testing"

	"github.com/sluicejs/sluice/internal/ipaddr"
)

func TestText(t *testing.T) {
	// As inet_ntop writes them.
	for text, want := range map[string]string{
		"1.2.3.4":              "1.2.3.4",
		"::":                   "::",
		"::1":                  "::1",
		"::5":                  "::5",
		"::1:53":               "::0.1.0.83",
		"::102:304":            "::1.2.3.4",
		"::102:304%lo":         "::1.2.3.4%lo",
		"::ffff:1.2.3.4":       "::ffff:1.2.3.4",
		"::1:102:304":          "::1:102:304",
		"2001:db8:0:0:1:0:0:1": "2001:db8::1:0:0:1",
		"1:0:2:3:4:5:6:7":      "1:0:2:3:4:5:6:7",
	} {
		if got := ipaddr.Text(netip.MustParseAddr(text)); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}
