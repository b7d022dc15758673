package runtime_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/sluicejs/sluice/runtime"
)

func TestCallExportOfESModule(t *testing.T) {
	rt := newRuntime(t)
	program, err := runtime.Compile("main.mjs", "import { sep } from 'path'; export const twice = async (n) => n * 2 + sep;")
	if err != nil {
		t.Fatal(err)
	}
	if err := rt.Start(t.Context(), program); err != nil {
		t.Fatal(err)
	}
	if got, err := runtime.Call[string](t.Context(), rt, "twice", 4); err != nil || got != "8/" {
		t.Errorf("%q, %v", got, err)
	}
	if err := rt.Shutdown(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestCompileESModule(t *testing.T) {
	for name, text := range map[string]string{
		"main.mjs": "const a = 1;\nconst a = 2;",
		"main.js":  "export const a = 1;\nconst a = 2;",
	} {
		_, err := runtime.Compile(name, text)
		var syntax *runtime.SyntaxError
		if !errors.As(err, &syntax) || syntax.Line != 2 || syntax.Column != 7 || !strings.Contains(syntax.Excerpt, "const a = 2;") {
			t.Errorf("%s: %+v", name, err)
		}
	}
}

func TestUncaughtOfESModule(t *testing.T) {
	for _, text := range []string{"import 'path';\nthrow new Error('failed')", "await null;\nthrow new Error('failed')"} {
		err := newRuntime(t).RunString(t.Context(), "main.mjs", text)
		var thrown *runtime.Exception
		if !errors.As(err, &thrown) || thrown.ExitCode != 1 || !strings.Contains(thrown.Report, "file:///main.mjs:2") {
			t.Errorf("%v", err)
		}
	}
	err := newRuntime(t).RunString(t.Context(), "main.mjs", "await new Promise(() => {})")
	if exit := new(runtime.ExitError); !errors.As(err, &exit) || exit.Code != 13 {
		t.Errorf("%v", err)
	}
}
