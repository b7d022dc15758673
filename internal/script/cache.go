package script

import (
	"strings"
	"sync"
)

// cacheLimit bounds the text that the cache keeps alive. A process that loads
// more begins anew; one that generates scripts must not grow for ever.
const cacheLimit = 64 << 20

// A cache holds the scripts that were compiled in this process.
type cache struct {
	limit   int // of size
	mu      sync.Mutex
	scripts map[cacheKey]*Script
	size    int
}

type cacheKey struct {
	name, parameters string
	contained, bare  bool
	module           bool
}

var compiled = cache{limit: cacheLimit, scripts: make(map[cacheKey]*Script)}

// get returns the script of that name and text, compiling it if need be.
func (c *cache) get(name, text string, as kind) (*Script, error) {
	key := cacheKey{name, strings.Join(as.parameters, ","), as.contained, as.bare, as.module}
	c.mu.Lock()
	s := c.scripts[key]
	c.mu.Unlock()
	if s != nil && (s.prefix > 0) == (as.parameters != nil || as.module) && s.text[s.prefix:s.end()] == maskHashbang(text) {
		return s, nil
	}
	s, err := compile(name, text, as)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.size+len(text) > c.limit {
		clear(c.scripts)
		c.size = 0
	}
	if old := c.scripts[key]; old != nil {
		c.size -= len(old.text)
	}
	c.scripts[key] = s
	c.size += len(s.text)
	return s, nil
}
