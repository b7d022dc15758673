package diagnosticschannel

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A Channel is a channel that Go code publishes to.
type Channel struct {
	r      *js.Realm
	object *goja.Object // the channel while somebody subscribes; nil otherwise
}

// channels are the channels of a realm that Go code publishes to, by name.
type channels map[string]*Channel

func channelsOf(r *js.Realm) channels {
	return *js.State(r, func(*js.Realm) *channels { return &channels{} })
}

// Of returns the channel of that name.
func Of(r *js.Realm, name string) *Channel {
	all := channelsOf(r)
	c := all[name]
	if c == nil {
		c = &Channel{r: r}
		all[name] = c
		// Scripts may have subscribed before.
		if s := js.State(r, newSubscribed); s.byName[name] != nil {
			c.object = s.byName[name]
		}
	}
	return c
}

// HasSubscribers tells whether there is anybody to publish to.
func (c *Channel) HasSubscribers() bool { return c.object != nil }

// Publish hands a message to those who subscribed. What they throw is uncaught.
func (c *Channel) Publish(message goja.Value) {
	if c.object != nil {
		c.r.Invoke(c.object, "publish", message)
	}
}

// subscribed are the channels that have subscribers, by name.
type subscribed struct{ byName map[string]*goja.Object }

func newSubscribed(*js.Realm) *subscribed { return &subscribed{make(map[string]*goja.Object)} }

// setActive is told by the script's side of a channel that it has subscribers, or has
// none any more: (channel, name, active).
func setActive(r *js.Realm, c goja.FunctionCall) {
	if !goja.IsString(c.Argument(1)) { // a symbol, which Go code has none of
		return
	}
	name := c.Argument(1).String()
	var object *goja.Object
	if c.Argument(2).ToBoolean() {
		object = js.Object(c.Argument(0))
	}
	s := js.State(r, newSubscribed)
	if object == nil {
		delete(s.byName, name)
	} else {
		s.byName[name] = object
	}
	if known := channelsOf(r)[name]; known != nil {
		known.object = object
	}
}
