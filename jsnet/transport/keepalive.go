package transport

// Keep-alive probes follow each other every second, and ten that are not
// answered end the connection.
const (
	probeInterval = 1
	probeCount    = 10
)
