package doctest

import "sync"

// A crew is the goroutines around an example. Dialing, which the runtime does on
// goroutines of its own, may still ask for one when the example is over.
type crew struct {
	mu   sync.Mutex
	over bool
	wg   sync.WaitGroup
}

// Go runs f on a goroutine, unless the example is over.
func (c *crew) Go(f func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.over {
		c.wg.Go(f)
	}
}

// Wait says that the example is over, and waits for all.
func (c *crew) Wait() {
	c.mu.Lock()
	c.over = true
	c.mu.Unlock()
	c.wg.Wait()
}
