//go:build linux || darwin

package runtime

import "github.com/sluicejs/sluice/modules/fs"

func init() {
	systemBuiltins["fs"] = fs.Load
	systemBuiltins["fs/promises"] = fs.LoadPromises
}
