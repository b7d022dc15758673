package nodeerr

import (
	"errors"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/permission"
)

// denials are the errors of Go's behind those of AccessDenied.
var denials = js.NewSlot[permission.Error]("denial")

// AccessDenied is ERR_ACCESS_DENIED, the error of what a program has no permission for.
func AccessDenied(r *js.Realm, denied *permission.Error) *goja.Object {
	err := r.NewError(js.Error, "", "Access to this API has been restricted")
	if denied.Message != "" {
		err = r.NewError(js.Error, "ERR_ACCESS_DENIED", denied.Message)
	}
	r.On(err).
		Value("code", r.VM.ToValue("ERR_ACCESS_DENIED")).
		Value("permission", r.VM.ToValue(denied.Permission)).
		Value("resource", r.VM.ToValue(denied.Resource))
	denials.Set(r, err, denied)
	return err
}

// Denial returns what an error of AccessDenied was made of; nil for any other value.
func Denial(v goja.Value) *permission.Error { return denials.Get(v) }

// AccessError is AccessDenied if that is what err tells of, else nil.
func AccessError(r *js.Realm, err error) *goja.Object {
	if denied := Denied(err); denied != nil {
		return AccessDenied(r, denied)
	}
	return nil
}

// Denied returns what was denied if that is what err tells of, else nil.
func Denied(err error) *permission.Error {
	var denied *permission.Error
	errors.As(err, &denied)
	return denied
}
