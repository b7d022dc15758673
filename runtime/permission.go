package runtime

import (
	"github.com/sluicejs/sluice/internal/permission"
)

// An AccessError tells what a program may not do that it has tried. An [*Exception] of
// that kind has one, which [errors.As] finds, and is an [io/fs.ErrPermission].
type AccessError = permission.Error

// validate returns what is wrong with the options.
func (c *config) validate() error {
	if c.network != nil {
		return c.network.Err()
	}
	return nil
}
