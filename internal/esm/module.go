package esm

// A Module is what an ES module declares.
type Module struct {
	Requests []Request
	Imports  []Import
	Exports  []Export // but those of exported declarations
	Edits    []Edit   // in the order of their places

	// Declares tells that there are declarations at all.
	Declares bool

	// Declarations are where declarations begin that are exported.
	Declarations []int

	// Default is the name of the variable that an export default declares in the edited text;
	// it is "" if there is none, and Named says that its declaration has a name of its own.
	Default string
	Named   bool

	// Meta is the name that stands for import.meta in the edited text, "" if nothing does.
	Meta string
}

// A Request is a module that is asked for.
type Request struct {
	Specifier  string
	Attributes []Attribute
	At         int  // where the specifier is
	Assert     bool // the attributes follow the word assert, which is deprecated
}

// An Attribute is what a request says of the module, as in `with { type: 'json' }`.
type Attribute struct{ Key, Value string }

// Namespace is the name of an import that stands for all of a module's.
const Namespace = "*"

// An Import is a variable of the module that another module has.
type Import struct {
	Request int
	Name    string // what the other module exports it as, or Namespace
	Local   string
	At, To  int // where Name is, or else Local
	LocalAt int
}

// An Export is a name that the module exports.
type Export struct {
	Name    string // "" if it is all that another module exports
	Local   string // the variable of the module, if it is one
	Request int    // of what is passed on; negative for a variable
	Import  string // what the other module exports it as, or Namespace
	At, To  int    // where Name is
	LocalAt int    // where Local or Import is
}

// An Edit is a part of a text, and what takes its place.
type Edit struct {
	From, To int
	Text     string
}

// An Error is what is wrong with a declaration: a token that may not be there, unless there is
// a message.
type Error struct {
	At      int
	Token   Token
	Message string
}
