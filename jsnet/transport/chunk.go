package transport

import "sync"

// Reads go to buffers of one of two sizes, which are shared: between two reads a
// stream has none.
const (
	chunkSize = 64 << 10

	// smallSize is for a read that has to wait with its buffer in hand.
	smallSize = 4 << 10
)

// A chunkPool has buffers of one size.
type chunkPool struct {
	size int
	pool sync.Pool // of *[]byte
}

var chunks, smallChunks = chunkPool{size: chunkSize}, chunkPool{size: smallSize}

func (p *chunkPool) get() *[]byte {
	if chunk, ok := p.pool.Get().(*[]byte); ok {
		return chunk
	}
	chunk := make([]byte, p.size)
	return &chunk
}

func (p *chunkPool) put(chunk *[]byte) { p.pool.Put(chunk) }

// take returns the first n bytes of a chunk, in memory to keep: a copy if they
// are few, else the chunk itself. The chunk is given away.
func (p *chunkPool) take(chunk *[]byte, n int) []byte {
	if n >= p.size/2 {
		return (*chunk)[:n:n]
	}
	b := append([]byte(nil), (*chunk)[:n]...)
	p.put(chunk)
	return b[:n:n]
}
