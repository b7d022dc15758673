package eventloop

// rounds are things that run a round at a time: what comes up during one waits
// for the next.
type rounds[T any] struct {
	waiting []T
	round   queue[T]
}

func (r *rounds[T]) add(item T) { r.waiting = append(r.waiting, item) }

// begin begins a round with all that wait. The last one is over.
func (r *rounds[T]) begin() { r.round.take(&r.waiting) }

func (r *rounds[T]) len() int { return len(r.waiting) + r.round.len() }
