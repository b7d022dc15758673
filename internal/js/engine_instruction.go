package js

import (
	"reflect"
	"strings"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"

	"github.com/sluicejs/sluice/internal/script"
)

// An instruction is what goja was executing when it made an error of its own. Its zero
// value stands for a native function.
type instruction struct {
	kind string // the type it has in goja
	name string // the property that it is about, if that is part of it

	isMethod bool // what the name, which is private, is of
	given    int  // how many arguments a call has

	// pattern is 0 or tells that the instruction begins to take a value apart by a pattern,
	// as the how manyth of those that goja has no places of their own for.
	pattern int
}

// instruction is what was executed when the operands were noted.
func (m *machine) instruction() (in instruction) {
	if m.erring.program == nil {
		return in
	}
	program := reflect.NewAt(reflect.TypeFor[goja.Program](), m.erring.program).Elem()
	code, places := program.FieldByName("code"), program.FieldByName("srcMap")
	if m.erring.at < 0 || m.erring.at >= code.Len() {
		return in
	}
	kind := func(at int) (reflect.Value, string) {
		v := code.Index(at).Elem()
		return v, strings.TrimPrefix(reflect.Indirect(v).Type().Name(), "_")
	}
	v, name := kind(m.erring.at)
	in.kind = name
	switch v = reflect.Indirect(v); v.Kind() {
	case reflect.Uint32:
		in.given = int(v.Uint())
	case reflect.String:
		in.name = plainName(v.String())
	case reflect.Struct:
		if f := v.FieldByName("isMethod"); f.IsValid() { // a private name
			in.name = "#" + plainName(v.FieldByName("name").String())
			in.isMethod = f.Bool()
		}
	}
	if !takesApart[in.kind] {
		return in
	}
	place := 0 // where the code begins of the place at hand
	for i := range places.Len() {
		if at := int(places.Index(i).FieldByName("pc").Int()); at <= m.erring.at {
			place = at
		}
	}
	for at := place; at <= m.erring.at; at++ {
		if _, name := kind(at); takesApart[name] {
			in.pattern++
		}
	}
	return in
}

// takesApart are the instructions that patterns begin with.
var takesApart = map[string]bool{"checkObjectCoercible": true, "createDestructSrc": true, "iterate": true}

// plainName is a property name of goja's, which may be one of UTF-16 after a mark.
func plainName(s string) string {
	if strings.HasPrefix(s, "\xFE\xFF") {
		return ""
	}
	return s
}

// erring is where goja made its last error.
type erring struct {
	program unsafe.Pointer
	at      int
}

// callee is what a call or new with the operands is of; nil if that is not among them.
func (in instruction) callee(operands []goja.Value) *goja.Object {
	if in.kind != "new" && in.kind != "call" || in.given >= len(operands) {
		return nil
	}
	return Object(operands[in.given])
}

// isAt tells whether goja gives the instruction that place.
func (at erring) isAt(f *frame) bool {
	program := reflect.NewAt(reflect.TypeFor[goja.Program](), at.program).Elem()
	text := (*file.File)(program.FieldByName("src").UnsafePointer())
	places, offset := program.FieldByName("srcMap"), 0
	for i := range places.Len() {
		if int(places.Index(i).FieldByName("pc").Int()) <= at.at {
			offset = int(places.Index(i).FieldByName("srcPos").Int())
		}
	}
	p := text.Position(offset)
	return p.Line == f.line && p.Column == f.column
}

// An access is what an instruction does to a property of what.
type access struct {
	verb script.Access
	to   goja.Value // what has the property
	key  goja.Value // its name; nil: as in the instruction
}

// access tells what the instruction, whose operands these are, accesses.
func (in instruction) access(operands []goja.Value) (a access, ok bool) {
	n, found := accesses[in.kind]
	if !found {
		return a, false
	}
	a.verb, a.to = n.verb, operands[n.to]
	if n.key >= 0 {
		a.key = operands[n.key]
	}
	return a, a.to != nil
}

// accesses are the instructions that access a property, with the places of the owner and of
// the key among the operands; -1: the key is part of the instruction.
var accesses = map[string]struct {
	verb    script.Access
	to, key int
}{
	"getProp": {script.Reads, 0, -1}, "getPropRecv": {script.Reads, 0, -1}, "getPropCallee": {script.Reads, 0, -1},
	"getPropRecvCallee": {script.Reads, 0, -1}, "getElem": {script.Reads, 1, 0}, "getElemRecv": {script.Reads, 0, 1},
	"getElemCallee": {script.Reads, 1, 0}, "getElemRecvCallee": {script.Reads, 1, 0}, "getKey": {script.Reads, 1, 0},
	"getPropRef": {script.Refers, 0, -1}, "getPropRefStrict": {script.Refers, 0, -1},
	"getPropRefRecv": {script.Refers, 0, -1}, "getPropRefRecvStrict": {script.Refers, 0, -1},
	"getElemRef": {script.Refers, 1, 0}, "getElemRefStrict": {script.Refers, 1, 0},
	"getElemRefRecv": {script.Refers, 0, 1}, "getElemRefRecvStrict": {script.Refers, 0, 1},
	"setProp": {script.Writes, 1, -1}, "setPropP": {script.Writes, 1, -1},
	"setPropStrict": {script.Writes, 1, -1}, "setPropStrictP": {script.Writes, 1, -1},
	"setElem": {script.Writes, 2, 1}, "setElemP": {script.Writes, 2, 1},
	"setElemStrict": {script.Writes, 2, 1}, "setElemStrictP": {script.Writes, 2, 1},
	"deleteProp": {script.Deletes, 0, -1}, "deletePropStrict": {script.Deletes, 0, -1},
	"deleteElem": {script.Deletes, 1, 0}, "deleteElemStrict": {script.Deletes, 1, 0},
	"getPrivatePropRes": {script.Reads, 0, -1}, "getPrivatePropId": {script.Reads, 0, -1},
	"getPrivatePropResCallee": {script.Reads, 0, -1}, "getPrivatePropIdCallee": {script.Reads, 0, -1},
	"getPrivateRefRes": {script.Refers, 0, -1}, "getPrivateRefId": {script.Refers, 0, -1},
	"setPrivatePropRes": {script.Writes, 1, -1}, "setPrivatePropResP": {script.Writes, 1, -1},
	"setPrivatePropId": {script.Writes, 1, -1}, "setPrivatePropIdP": {script.Writes, 1, -1},
	"op_in": {script.Searches, 0, 1},
}
