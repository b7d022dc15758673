//go:build linux || darwin

package runtime

import "github.com/sluicejs/sluice/modules/fs"

func init() { builtins["fs"] = fs.Load }
