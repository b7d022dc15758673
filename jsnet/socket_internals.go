package jsnet

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/fields"
	"github.com/sluicejs/sluice/modules/stream"
	"github.com/sluicejs/sluice/modules/timers"
)

// defineSocketFields defines what Node keeps in the sockets themselves: some of it is for
// scripts, most of it is not, and is read all the same, or printed.
func (m *Module) defineSocketFields(proto *goja.Object) {
	value := m.realm.VM.ToValue
	no, zero, null := value(false), value(0), goja.Null()
	constant := func(v goja.Value) func(*socket) goja.Value { return func(*socket) goja.Value { return v } }
	names, symbols := m.streams.CompactFields()
	defer fields.ShowInJSON(m.realm, proto)
	fields.Define(m.realm, proto, listedSocket, slices.Concat([]fields.Field{
		{Key: value("connecting"), Get: ofSocket(func(s *socket) goja.Value { return value(s.connecting) }), Set: setConnecting},
		field(value("_hadError"), constant(no)),
		field(value("_parent"), constant(null)),
		field(value("_host"), func(s *socket) goja.Value { return s.host }),
		field(value("_closeAfterHandlingError"), constant(no)),
	}, names, []fields.Field{
		{Key: value("_sockname"), Get: ofSocket((*socket).knownLocal), Set: m.nameEnd("_sockname")},
		field(value("_pendingData"), (*socket).pendingData),
		field(value("_pendingEncoding"), (*socket).pendingEncoding),
		field(value("server"), (*socket).acceptedBy),
		field(value("_server"), (*socket).acceptedBy),
		{Key: value("timeout")},
		{Key: value("autoSelectFamilyAttemptedAddresses")},
		{Key: value("_peername"), Get: ofSocket((*socket).knownRemote), Has: hasPeerName, Set: m.nameEnd("_peername")},

		field(asyncIDSymbol, func(s *socket) goja.Value { return value(s.identify()) }),
		{
			Key: goja.NewSymbol("kHandle"),
			Get: ofSocket(func(s *socket) goja.Value { return orNull(s.handleObject()) }),
			Set: m.assignHandle,
		},
		field(goja.NewSymbol("lastWriteQueueSize"), func(s *socket) goja.Value { return value(s.lastQueue) }),
		field(goja.NewSymbol("timeout"), (*socket).timeoutObject),
		field(goja.NewSymbol("kBuffer"), func(s *socket) goja.Value { return s.reader().memory }),
		field(goja.NewSymbol("kBufferCb"), func(s *socket) goja.Value { return s.reader().callback }),
		field(goja.NewSymbol("kBufferGen"), func(s *socket) goja.Value { return s.reader().generate }),
	}, symbols, []fields.Field{
		field(goja.NewSymbol("kSetNoDelay"), func(s *socket) goja.Value { return value(s.noDelay) }),
		field(goja.NewSymbol("kSetKeepAlive"), func(s *socket) goja.Value { return value(s.keepAlive) }),
		field(goja.NewSymbol("kSetKeepAliveInitialDelay"), func(s *socket) goja.Value { return value(s.keepAliveDelay) }),
		field(goja.NewSymbol("kBytesRead"), func(s *socket) goja.Value {
			if s.conn != nil {
				return zero // the handle has it
			}
			return value(s.bytesRead)
		}),
		field(goja.NewSymbol("kBytesWritten"), func(s *socket) goja.Value {
			if s.conn != nil {
				return zero
			}
			return value(s.bytesWritten)
		}),
	}))
}

// field is a field of sockets that is null while get returns nil.
func field(key goja.Value, get func(*socket) goja.Value) fields.Field {
	return fields.Field{Key: key, Get: ofSocket(func(s *socket) goja.Value {
		if v := get(s); v != nil {
			return v
		}
		return goja.Null()
	})}
}

// ofSocket reads a field; there is none in what is no socket.
func ofSocket(get func(*socket) goja.Value) func(*goja.Object) goja.Value {
	return func(o *goja.Object) goja.Value {
		if s := socketOf(o); s != nil {
			return get(s)
		}
		return nil
	}
}

// listedSocket is where a socket notes that its properties were listed.
func listedSocket(o *goja.Object) *bool {
	if s := socketOf(o); s != nil && s.object == o {
		return &s.listed
	}
	return nil
}

func hasPeerName(o *goja.Object) bool {
	s := socketOf(o)
	return s != nil && s.remote != noAddress
}

// nameEnd has the address of an end be the value that is assigned to its field.
func (m *Module) nameEnd(field string) func(*goja.Object, goja.Value) {
	return func(o *goja.Object, v goja.Value) {
		if s := socketOf(o); s != nil {
			s.named = true
		}
		m.realm.On(o).Value(field, v)
	}
}

func setConnecting(o *goja.Object, v goja.Value) {
	if s := socketOf(o); s != nil {
		s.connecting = v.ToBoolean()
	}
}

// acceptedBy is the server that has accepted the socket.
func (s *socket) acceptedBy() goja.Value {
	if s.server == nil {
		return nil
	}
	return s.server.object
}

func (s *socket) knownLocal() goja.Value {
	if !s.localKnown || s.unix { // the handles of unix sockets do not tell it
		return goja.Null()
	}
	return s.module.addressObject(s.local)
}

func (s *socket) knownRemote() goja.Value {
	if s.remote == noAddress {
		return nil
	}
	return s.module.addressObject(s.remote)
}

// pendingData is the write that waits for the connection.
func (s *socket) pendingData() goja.Value {
	switch len(s.pending) {
	case 0:
		return nil
	case 1:
		return s.module.chunkValue(s.pending[0])
	}
	chunks := make([]any, len(s.pending))
	for i, c := range s.pending {
		chunks[i] = s.module.chunkValue(c)
	}
	return s.module.realm.VM.NewArray(chunks...)
}

func (s *socket) pendingEncoding() goja.Value {
	encoding := ""
	if len(s.pending) == 1 {
		encoding = s.pending[0].Encoding
	}
	return s.module.realm.VM.ToValue(encoding)
}

// chunkValue is a chunk as a script sees it.
func (m *Module) chunkValue(c stream.Chunk) goja.Value {
	if c.Value != nil {
		return c.Value
	}
	return m.buffers.New(c.Bytes)
}

// identify is the number of the connection's handle, also when that is gone; -1 for none.
func (s *socket) identify() int64 {
	if s.handleObject() != nil {
		s.asyncID = s.handle.asyncID
	}
	if s.asyncID == 0 {
		return -1
	}
	return s.asyncID
}

// lastAsyncID is the number of the connection's handle, for when the connection is gone.
func (s *socket) lastAsyncID() int64 {
	switch {
	case s.handle != nil:
		return s.handle.asyncID
	case s.resource != nil:
		return s.resource.ID()
	}
	return s.module.realm.NextResourceID()
}

// reader is the option onread; empty without it.
func (s *socket) reader() onRead {
	if s.onRead == nil {
		return onRead{}
	}
	return *s.onRead
}

// timeoutObject is the timer of setTimeout as a script sees one.
func (s *socket) timeoutObject() goja.Value {
	if s.timeout == nil {
		return nil
	}
	return timers.Show(s.module.realm, s.timeout, s.object.Get("timeout"))
}
