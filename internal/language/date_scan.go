package language

import "strings"

// A dateToken is a part of a text that may be a date.
type dateToken struct {
	kind   dateKind
	symbol byte // of a symbol
	number int  // of a number, and what a keyword stands for
	length int  // of a number or a word
}

type dateKind int

const (
	dateEnd dateKind = iota
	dateNumber
	dateSymbol
	dateSpace
	dateOther // what is ignored: text in parentheses, punctuation
	dateWord
	dateMonth
	dateHalf // AM or PM; the number is of hours
	dateZone // the number is of hours
	dateT    // what a time begins with
)

// dateWords are the words that are known, by their first three letters.
var dateWords = map[string]dateToken{
	"jan": {kind: dateMonth, number: 1}, "feb": {kind: dateMonth, number: 2}, "mar": {kind: dateMonth, number: 3},
	"apr": {kind: dateMonth, number: 4}, "may": {kind: dateMonth, number: 5}, "jun": {kind: dateMonth, number: 6},
	"jul": {kind: dateMonth, number: 7}, "aug": {kind: dateMonth, number: 8}, "sep": {kind: dateMonth, number: 9},
	"oct": {kind: dateMonth, number: 10}, "nov": {kind: dateMonth, number: 11}, "dec": {kind: dateMonth, number: 12},
	"am": {kind: dateHalf, number: 0}, "pm": {kind: dateHalf, number: 12},
	"ut": {kind: dateZone}, "utc": {kind: dateZone}, "z": {kind: dateZone}, "gmt": {kind: dateZone},
	"cdt": {kind: dateZone, number: -5}, "cst": {kind: dateZone, number: -6}, "edt": {kind: dateZone, number: -4},
	"est": {kind: dateZone, number: -5}, "mdt": {kind: dateZone, number: -6}, "mst": {kind: dateZone, number: -7},
	"pdt": {kind: dateZone, number: -7}, "pst": {kind: dateZone, number: -8},
	"t": {kind: dateT},
}

// scanDate takes a text apart. There is always a token more, of the end.
func scanDate(text string) (tokens []dateToken) {
	for i := 0; i < len(text); {
		begin, c := i, text[i]
		switch {
		case c >= '0' && c <= '9':
			for i < len(text) && text[i] >= '0' && text[i] <= '9' {
				i++
			}
			tokens = append(tokens, dateToken{kind: dateNumber, number: digitsOf(text[begin:i]), length: i - begin})
		case strings.IndexByte(":-+.)", c) >= 0:
			i++
			tokens = append(tokens, dateToken{kind: dateSymbol, symbol: c})
		case isDateSpace(c):
			for i < len(text) && isDateSpace(text[i]) {
				i++
			}
			tokens = append(tokens, dateToken{kind: dateSpace})
		case c == '(':
			i = afterParentheses(text, i)
			tokens = append(tokens, dateToken{kind: dateOther})
		case c >= 'A':
			for i < len(text) && text[i] >= 'A' && !isDateSpace(text[i]) {
				i++
			}
			tokens = append(tokens, dateWordOf(text[begin:i]))
		default:
			i++
			tokens = append(tokens, dateToken{kind: dateOther})
		}
	}
	return append(tokens, dateToken{kind: dateEnd})
}

func isDateSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// digitsOf is the number of some digits, of which nine count.
func digitsOf(digits string) (n int) {
	const most = 9
	digits = strings.TrimLeft(digits, "0")
	for _, c := range digits[:min(len(digits), most)] {
		n = n*10 + int(c-'0')
	}
	return n
}

// afterParentheses is where what begins with a parenthesis ends.
func afterParentheses(text string, i int) int {
	for depth := 0; i < len(text); {
		switch text[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		i++
		if depth == 0 {
			break
		}
	}
	return i
}

// dateWordOf is what a word stands for. Only months may be longer than what is known of them.
func dateWordOf(word string) dateToken {
	const prefix = 3
	known := dateWords[strings.ToLower(word[:min(len(word), prefix)])]
	if known.kind == dateEnd || len(word) > prefix && known.kind != dateMonth {
		known = dateToken{kind: dateWord}
	}
	known.length = len(word)
	return known
}
