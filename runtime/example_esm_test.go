package runtime_test

import (
	"context"
	"fmt"
	"os"
	"testing/fstest"

	"github.com/sluicejs/sluice/runtime"
)

// An ES module runs as any other main script does: its file is named .mjs, or its package says
// so. It imports other modules of the runtime's files, and those of the application.
func ExampleRuntime_RunFile_esModule() {
	files := fstest.MapFS{
		"app/main.mjs": {Data: []byte(`
			import { greet } from './greet.js';
			import { name } from 'app:config';
			import { basename } from 'node:path';

			console.log(greet(name), basename(import.meta.filename), import.meta.url);
			await null;
			export const done = true;`)},
		"app/greet.js":     {Data: []byte("export const greet = (name) => `hello, ${name}`;")},
		"app/package.json": {Data: []byte(`{ "type": "module" }`)},
	}
	rt, err := runtime.New(
		runtime.WithFS(files),
		runtime.WithStdio(nil, os.Stdout, os.Stderr),
		runtime.WithModule("app:config", func(*runtime.Env) (any, error) {
			return runtime.Exports{"name": "Go"}, nil
		}),
	)
	if err != nil {
		panic(err)
	}
	defer rt.Close()
	fmt.Println(rt.RunFile(context.Background(), "/app/main.mjs"))
	// Output:
	// hello, Go main.mjs file:///app/main.mjs
	// <nil>
}
