// Package diagnosticschannel is node:diagnostics_channel. The classes are JavaScript.
//
// # Publishing from Go
//
// A module that publishes what happens in it asks for its channel once, which costs
// nothing and loads nothing, and publishes where somebody subscribed:
//
//	channel := diagnosticschannel.Of(r, "net.client.socket")
//	...
//	if channel.HasSubscribers() {
//		message := r.VM.NewObject()
//		r.On(message).Value("socket", socket)
//		channel.Publish(message)
//	}
//
// The channels of a tracing channel are those of its name with a colon and the event
// behind, as in "tracing:net.server.listen:asyncStart".
package diagnosticschannel
