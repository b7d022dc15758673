package language

import (
	"strings"

	"github.com/sluicejs/sluice/internal/js"
)

// noBreak is the space between letters and an amount.
const noBreak = "\u00a0"

// currencyOf is the option of that name, which must be there if it is needed.
func currencyOf(l *localized, needed bool) string {
	v := l.value("currency")
	if v == nil {
		if needed {
			panic(l.r.NewError(js.TypeError, "", "Currency code is required with currency style."))
		}
		return ""
	}
	code := v.String()
	upper := strings.ToUpper(code)
	if len(code) != 3 || strings.Trim(upper, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		panic(l.r.NewError(js.RangeError, "", "Invalid currency code : "+code))
	}
	return upper
}

// currencyDigits is how many digits an amount has after the point.
func currencyDigits(code string) int {
	switch code {
	case "AFN", "ALL", "BIF", "CLP", "COP", "DJF", "GNF", "HUF", "IDR", "IQD", "IRR", "ISK", "JPY", "KMF", "KPW", "KRW", "LAK",
		"LBP", "MGA", "MMK", "PKR", "PYG", "RWF", "SLL", "SOS", "SYP", "UGX", "VND", "VUV", "XAF", "XOF", "XPF", "YER":
		return 0
	case "BHD", "JOD", "KWD", "LYD", "OMR", "TND":
		return 3
	}
	return 2
}

// currencyPrefix is what an amount begins with.
func currencyPrefix(code, display string) string {
	symbol, ok := currencySymbols[code]
	if !ok || display == "code" {
		symbol = code
	}
	if last := symbol[len(symbol)-1]; last >= 'A' && last <= 'Z' {
		return symbol + noBreak
	}
	return symbol
}

// currencySymbols are the symbols that English has for currencies.
var currencySymbols = map[string]string{
	"AUD": "A$", "BRL": "R$", "CAD": "CA$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "HKD": "HK$", "ILS": "₪", "INR": "₹", "JPY": "¥",
	"KRW": "₩", "MXN": "MX$", "NZD": "NZ$", "PHP": "₱", "TWD": "NT$", "USD": "$", "VND": "₫", "XAF": "FCFA", "XCD": "EC$",
	"XCG": "Cg.", "XOF": "F\u202fCFA", "XPF": "CFPF",
}
