package library_test

import (
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/internal/library"
)

var limits = library.New("test/limits", `exports.limit = 10;`)

var sums = library.New("test/sums", `
	const { limit } = require('limits');
	exports.sum = function sum(a, b) {
		errors.validateNumber(a, 'a', 0);
		errors.validateInteger(b, 'b');
		if (a + b > limit) throw errors.outOfRange('sum', '<= ' + limit, a + b);
		return a + b + native;
	};
`)

func TestLibrary(t *testing.T) {
	r, out := jstest.Realm(t, func(r *js.Realm) {
		r.Define("limits", limits.Loader(nil))
		r.Define("sums", sums.Loader(func(r *js.Realm) goja.Value { return r.VM.ToValue(0.5) }))
	})
	jstest.Script(t, r, "script.js", `
		const { sum } = require('sums');
		console.log(sum(1, 2));
		for (const args of [['1', 2], [-1, 2], [1, 2.5], [5, 6]]) {
			try {
				sum(...args);
			} catch (err) {
				console.log(err.name, err.code, err.message, err.stack.includes('sluice:'));
			}
		}
	`)
	want := `3.5
TypeError ERR_INVALID_ARG_TYPE The "a" argument must be of type number. Received type string ('1') false
RangeError ERR_OUT_OF_RANGE The value of "a" is out of range. It must be >= 0. Received -1 false
RangeError ERR_OUT_OF_RANGE The value of "b" is out of range. It must be an integer. Received 2.5 false
RangeError ERR_OUT_OF_RANGE The value of "sum" is out of range. It must be <= 10. Received 11 false
`
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out, want)
	}
}
