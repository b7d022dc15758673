package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	diagnosticschannel "github.com/sluicejs/sluice/modules/diagnostics_channel"
)

// diagnostics are the channels of node:diagnostics_channel that the module publishes to.
type diagnostics struct {
	clientSocket *diagnosticschannel.Channel // a socket that net.connect made
	serverSocket *diagnosticschannel.Channel // a socket that a server accepted
	listenStart  *diagnosticschannel.Channel // a server that is told to listen
	listenEnd    *diagnosticschannel.Channel // one that listens now
	listenError  *diagnosticschannel.Channel // one that does not
}

func newDiagnostics(r *js.Realm) diagnostics {
	listen := func(event string) *diagnosticschannel.Channel {
		return diagnosticschannel.Of(r, "tracing:net.server.listen:"+event)
	}
	return diagnostics{
		clientSocket: diagnosticschannel.Of(r, "net.client.socket"),
		serverSocket: diagnosticschannel.Of(r, "net.server.socket"),
		listenStart:  listen("asyncStart"),
		listenEnd:    listen("asyncEnd"),
		listenError:  listen("error"),
	}
}

// publishSocket tells those who subscribed of a socket.
func (m *Module) publishSocket(c *diagnosticschannel.Channel, socket goja.Value) {
	if c.HasSubscribers() {
		message := m.realm.VM.NewObject()
		set(message, "socket", socket)
		c.Publish(message)
	}
}

// publish tells those who subscribed how the server listens. The detail, unless its name
// is empty, is the options or the error.
func (s *server) publish(c *diagnosticschannel.Channel, name string, detail goja.Value) {
	if !c.HasSubscribers() {
		return
	}
	message := s.module.realm.VM.NewObject()
	set(message, "server", s.object)
	if name != "" {
		set(message, name, detail)
	}
	c.Publish(message)
}
