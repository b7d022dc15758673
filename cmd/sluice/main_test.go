package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.uber.org/goleak"
)

// asCommand in the environment makes the test binary the command.
const asCommand = "SLUICE_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	goleak.VerifyTestMain(m)
}

// An execution is one run of a command.
type execution struct {
	args  []string
	stdin string
	dir   string
}

// A result is what came of it.
type result struct {
	code           int
	stdout, stderr string
}

// call runs the command as a function.
func (e execution) call() result {
	var stdout, stderr bytes.Buffer
	code := run(append([]string{"sluice"}, e.args...), strings.NewReader(e.stdin), &stdout, &stderr)
	return result{code, stdout.String(), stderr.String()}
}

// binary runs the command as a process.
func (e execution) binary(t *testing.T) result {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path)
	cmd.Args = []string{"sluice"}
	cmd.Env = append(os.Environ(), asCommand+"=1")
	return e.process(t, cmd)
}

func (e execution) process(t *testing.T, cmd *exec.Cmd) result {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd.Args = append(cmd.Args, e.args...)
	cmd.Dir = e.dir
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(e.stdin), &stdout, &stderr
	err := cmd.Run()
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	return result{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

// A test is a command line and what comes of it, for node as for sluice unless only
// sluice has it.
type test struct {
	args       string // separated by spaces; ~ stands for a space
	stdin      string
	want       result
	sluiceOnly bool
	slow       bool // left out of short tests
}

// files are what the tests find in their working directory.
var files = map[string]string{
	"args.js":      "console.log(process.argv.slice(2), process.execArgv, require.main === module)",
	"bad.js":       "const x = ;\n",
	"fail.js":      "function f() {\n  throw new TypeError('failed');\n}\nf();\n",
	"hook.js":      "globalThis.hook = module.isPreloading",
	"rejects.js":   "Promise.reject(new Error('rejected'))",
	"warn.js":      "process.emitWarning('watch out'); process.emitWarning('old', 'DeprecationWarning', 'DEP1')",
	"exit.js":      "process.on('exit', (code) => console.log('exit', code)); process.exitCode = 3",
	"run/index.js": "console.log('folder')",
}

var tests = []test{
	{args: "args.js a -b --c=d", want: result{0, "[ 'a', '-b', '--c=d' ] [] true\n", ""}},
	{args: "args", want: result{0, "[] [] true\n", ""}},
	{args: "./run", want: result{0, "folder\n", ""}},
	{args: "--no-warnings -- args.js -x", want: result{0, "[ '-x' ] [ '--no-warnings' ] true\n", ""}},
	{args: "--no_warnings args.js", want: result{0, "[] [ '--no_warnings' ] true\n", ""}},
	{args: "exit.js", want: result{3, "exit 3\n", ""}},

	{args: "-e console.log(process.argv.slice(1),__filename,module.id) x --y", want: result{0, "[ 'x', '--y' ] [eval] [eval]\n", ""}},
	{args: "-e console.log(process.argv.slice(1)) -- -x", want: result{0, "[ '-x' ]\n", ""}},
	{args: "--eval=var~a=1;console.log(globalThis.a,typeof~path.join,typeof~require)", want: result{0, "1 function function\n", ""}},
	{args: "-e process.exit(4)", want: result{4, "", ""}},
	{args: "-p ({a:[1]})", want: result{0, "{ a: [ 1 ] }\n", ""}},
	{args: "-pe [1,2]", want: result{0, "[ 1, 2 ]\n", ""}},
	{args: "-p -e 'text'", want: result{0, "text\n", ""}},
	{args: "-p 1 -e 2", want: result{0, "2\n", ""}},
	{args: "-p process.nextTick(()=>console.log('tick'));5", want: result{0, "5\ntick\n", ""}},
	{args: "-p", stdin: "6 * 7", want: result{0, "42\n", ""}},
	{args: "", stdin: "console.log(__filename, process.argv.length)", want: result{0, "[stdin] 1\n", ""}},
	{args: "- a -b", stdin: "console.log(process.argv.slice(1))", want: result{0, "[ '-', 'a', '-b' ]\n", ""}},
	{args: "-r ./hook -p hook", want: result{0, "true\n", ""}},
	{args: "--require ./hook.js args.js", want: result{0, "[] [ '--require', './hook.js' ] true\n", ""}},
	{args: "--dns-result-order=ipv6first -p dns.getDefaultResultOrder()", want: result{0, "ipv6first\n", ""}},
	{args: "--dns-result-order ipv4first -p require('dns').getDefaultResultOrder()", want: result{0, "ipv4first\n", ""}},
	{args: "--print=1+1", stdin: "6 * 7", want: result{0, "42\n", ""}},
	{args: "-pe", stdin: "1", want: result{9, "", "node: --eval requires an argument\n"}},
	{args: "--no-check args.js", want: result{0, "[] [ '--no-check' ] true\n", ""}},
	{args: "-i args.js", want: result{0, "[] [ '-i' ] true\n", ""}},
	{args: "--foo --bar=1 args.js", want: result{9, "", "node: bad option: --foo\nnode: bad option: --bar=1\n"}},
	{args: "--no-no-warnings args.js", want: result{9, "", "node: bad option: --no-no-warnings\n"}},
	{args: "--no-title", want: result{9, "", "node: --no-title is an invalid negation because it is not a boolean option\n"}},
	{args: "--no-icu-data-dir", want: result{9, "", "node: --no-icu-data-dir is an invalid negation because it is not a boolean option\n"}},
	{args: "--no-watch args.js", want: result{0, "[] [ '--no-watch' ] true\n", ""}},
	{args: "--icu-data-dir", want: result{9, "", "node: --icu-data-dir requires an argument\n"}},
	{args: "--icu-data-dir=x args.js", want: result{9, "", "node: --icu-data-dir is not supported\n"}, sluiceOnly: true},
	{args: "--stack-size=65500 args.js", want: result{9, "", "node: --stack-size=65500 is not supported: 19680 is the most\n"}, sluiceOnly: true},
	{args: "--watch args.js", want: result{9, "", "node: --watch is not supported\n"}, sluiceOnly: true},
	{args: "--use_strict args.js", want: result{9, "", "node: --use-strict is not supported\n"}, sluiceOnly: true},
	{args: "--harmony-temporal args.js", want: result{9, "", "node: --harmony-temporal is not supported\n"}, sluiceOnly: true},
	{args: "-i -p 1", want: result{9, "", "node: --interactive is not supported: there is no prompt\n"}, sluiceOnly: true},
	{args: "--experimental-default-type=x -p 1", want: result{9, "", "node: --experimental-default-type must be \"module\" or \"commonjs\"\n"}},
	{args: "--unhandled-rejections -p 1", want: result{9, "", "node: --unhandled-rejections requires an argument\n"}},
	{args: "--max-old-space-size=40 -e a=[];setInterval(()=>a.push(new~Array(1e6).fill(a.length)))", want: result{134, "", "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n"}, sluiceOnly: true, slow: true},
	{args: "-c args.js", want: result{0, "", ""}},

	{args: "fail.js", want: result{1, "", `<dir>/fail.js:2
  throw new TypeError('failed');
  ^

TypeError: failed
    at f (<dir>/fail.js:2:9)
    at Object.<anonymous> (<dir>/fail.js:4:1)

Node.js v20
`}},
	{args: "bad.js", want: result{1, "", `<dir>/bad.js:1
const x = ;
          ^

SyntaxError: Unexpected token ';'

Node.js v20
`}},
	{args: "-c args", want: result{0, "", ""}},
	{args: "-c ./run", want: result{0, "", ""}},
	{args: "-c -", stdin: "fail(", want: result{1, "", "[stdin]:1\nfail(\n     \n\nSyntaxError: Unexpected end of input\n\nNode.js v20\n"}},
	{args: "--check", stdin: "process.exit(5)", want: result{0, "", ""}},
	{args: "-c -e 1", want: result{9, "", "node: either --check or --eval can be used, not both\n"}},
	{args: "-c -p 1", want: result{9, "", "node: either --check or --eval can be used, not both\n"}},
	{args: "-c none.js", want: result{1, "", `Error: Cannot find module '<dir>/none.js' {
  code: 'MODULE_NOT_FOUND',
  requireStack: []
}

Node.js v20
`}},
	{args: "-c bad.js", want: result{1, "", `<dir>/bad.js:1
const x = ;
          ^

SyntaxError: Unexpected token ';'

Node.js v20
`}},
	{args: "rejects.js", want: result{1, "", `<dir>/rejects.js:1
Promise.reject(new Error('rejected'))
               ^

Error: rejected
    at Object.<anonymous> (<dir>/rejects.js:1:16)

Node.js v20
`}},
	{args: "none.js", want: result{1, "", `Error: Cannot find module '<dir>/none.js' {
  code: 'MODULE_NOT_FOUND',
  requireStack: []
}

Node.js v20
`}},
	{args: "-r ./none args.js", want: result{1, "", `Error: Cannot find module './none'
Require stack:
- internal/preload {
  code: 'MODULE_NOT_FOUND',
  requireStack: [ 'internal/preload' ]
}

Node.js v20
`}},
	{args: "-e throw~new~Error('e')", want: result{1, "", `[eval]:1
throw new Error('e')
^

Error: e
    at [eval]:1:7
    at [eval]-wrapper:6:24

Node.js v20
`}},
	{args: "-e throw~1", want: result{1, "", `
[eval]:1
throw 1
^
1
(Use "node --trace-uncaught ..." to show where the exception was thrown)

Node.js v20
`}},
	{args: "--trace-uncaught -e throw~1", want: result{1, "", `
[eval]:1
throw 1
^
1
Thrown at:
    at [eval]:1:1
    at [eval]-wrapper:6:24


Node.js v20
`}},
	{args: "--network-family-autoselection-attempt-timeout=123 -p require('net').getDefaultAutoSelectFamilyAttemptTimeout()", want: result{0, "123\n", ""}},
	{args: "--network-family-autoselection-attempt-timeout 5 -p require('net').getDefaultAutoSelectFamilyAttemptTimeout()", want: result{0, "5\n", ""}},
	{args: "--no-network-family-autoselection -p require('net').getDefaultAutoSelectFamily()", want: result{0, "false\n", ""}},
	{args: "--network-family-autoselection -p require('net').getDefaultAutoSelectFamily()", want: result{0, "true\n", ""}},
	{args: "--stack-trace-limit=1 -e (()=>{throw~new~Error('e')})()", want: result{1, "", `[eval]:1
(()=>{throw new Error('e')})()
      ^

Error: e
    at [eval]:1:13

Node.js v20
`}},
	{args: "--workers 2 -e if(cluster.worker.id===2)process.exit(4);setInterval(()=>{},1e6)", want: result{4, "", ""}, sluiceOnly: true},
	{args: "--workers=1 -p cluster.isWorker+cluster.worker.id", want: result{0, "2\n", ""}, sluiceOnly: true},
	{args: "--workers auto -e if(cluster.worker.id===1)throw~1", want: result{1, "", "\n[eval]:1\nif(cluster.worker.id===1)throw 1\n                         ^\n1\n(Use \"node --trace-uncaught ...\" to show where the exception was thrown)\n\nNode.js v20\n"}, sluiceOnly: true},
	{args: "--workers=-1 -p 1", want: result{9, "", "node: invalid value for --workers\n"}, sluiceOnly: true},
	{args: "--workers two -p 1", want: result{9, "", "node: invalid value for --workers\n"}, sluiceOnly: true},
	{args: "-e foo(", want: result{1, "", "[eval]:1\nfoo(\n    \n\nSyntaxError: Unexpected end of input\n    at [eval]-wrapper:6:24\n\nNode.js v20\n"}},

	{args: "warn.js", want: result{0, "", `(node:PID) Warning: watch out
(Use "node --trace-warnings ..." to show where the warning was created)
(node:PID) [DEP1] DeprecationWarning: old
`}},
	{args: "--no-warnings warn.js", want: result{0, "", ""}},
	{args: "--no-deprecation warn.js", want: result{0, "", `(node:PID) Warning: watch out
(Use "node --trace-warnings ..." to show where the warning was created)
`}},
	{args: "--trace-warnings warn.js", want: result{0, "", `(node:PID) Warning: watch out
    at Object.<anonymous> (<dir>/warn.js:1:9)
(node:PID) [DEP1] DeprecationWarning: old
    at Object.<anonymous> (<dir>/warn.js:1:43)
`}},

	{args: "--no-such-option args.js", want: result{9, "", "node: bad option: --no-such-option\n"}},
	{args: "-z", want: result{9, "", "node: bad option: -z\n"}},
	{args: "-p=5", want: result{9, "", "node: bad option: -p=5\n"}},
	{args: "-e", want: result{9, "", "node: -e requires an argument\n"}},
	{args: "-e -p", want: result{9, "", "node: -e requires an argument\n"}},
	{args: "--eval=", want: result{9, "", "node: --eval= requires an argument\n"}},
	{args: "-r", want: result{9, "", "node: -r requires an argument\n"}},

	{args: "--no-warnings --experimental-permission --allow-fs-read=* args.js", want: result{0, "[] [ '--no-warnings', '--experimental-permission', '--allow-fs-read=*' ] true\n", ""}},
	{args: "--experimental-permission --allow-fs-read=* exit.js", want: result{3, "exit 3\n", `(node:PID) ExperimentalWarning: Permission is an experimental feature and might change at any time
(Use "node --trace-warnings ..." to show where the warning was created)
`}},
	{args: "--no-warnings --experimental-permission -p ['fs','fs.read','fs.write','child','x'].map((s)=>process.permission.has(s))", want: result{0, "[ false, false, false, false, false ]\n", ""}},
	{args: "--no-warnings --experimental-permission --allow-fs-read=. --allow-child-process --allow-worker -p ['fs.read','child','worker','wasi'].map((s)=>process.permission.has(s))", want: result{0, "[ true, true, true, false ]\n", ""}},
	{args: "--no-warnings --experimental-permission --allow-fs-read=. -p [process.permission.has('fs.read','run/index.js'),process.permission.has('fs.read','..'),process.permission.has('fs.write','run')]", want: result{0, "[ true, false, false ]\n", ""}},
	{args: "--no-warnings --experimental-permission --allow-fs-read=./run/* ./run", want: result{0, "folder\n", ""}},
	{args: "--no-warnings --experimental-permission --allow-fs-read=args.js -p try{fs.readFileSync('bad.js')}catch(e){[e.code,e.permission,e.resource,e.message]}", want: result{0, `[
  'ERR_ACCESS_DENIED',
  'FileSystemRead',
  'bad.js',
  'Access to this API has been restricted'
]
`, ""}},
	{args: "--no-warnings --experimental-permission --allow-fs-read=run -p try{require('./args')}catch(e){[e.code,e.permission]}", want: result{0, "[ 'ERR_ACCESS_DENIED', 'FileSystemRead' ]\n", ""}},
	{args: "--no-warnings --experimental-permission --allow-fs-write=. -p try{fs.symlinkSync('a','b')}catch(e){[e.code,e.message]}", want: result{0, "[\n  'ERR_ACCESS_DENIED',\n  'fs.symlink API requires full fs.read and fs.write permissions.'\n]\n", ""}},
	{args: "--no-warnings --experimental-permission -p try{process.binding('fs')}catch(e){[e.code,e.permission,e.resource]}", want: result{0, "[ 'ERR_ACCESS_DENIED', '', '' ]\n", ""}},
	{args: "-p process.permission", want: result{0, "undefined\n", ""}},

	{args: "--sandbox -p ['fs.read','fs.write','env','net.connect','net.listen','system'].map((s)=>process.permission.has(s))", want: result{0, "[ false, false, false, false, false, false ]\n", ""}, sluiceOnly: true},
	{args: "--sandbox args.js", want: result{0, "[] [ '--sandbox' ] true\n", ""}, sluiceOnly: true},
	{args: "--sandbox -e process.stdin.setEncoding('utf8').on('data',(s)=>console.log(s))", stdin: "input", want: result{0, "input\n", ""}, sluiceOnly: true},
	{args: "--sandbox -r ./hook -p hook", want: result{0, "true\n", ""}, sluiceOnly: true},
	{args: "--sandbox -p [Object.keys(process.env),require('./run')]", want: result{0, "folder\n[ [], {} ]\n", ""}, sluiceOnly: true},
	{args: "--sandbox -p try{require('../x')}catch(e){e.code}", want: result{0, "MODULE_NOT_FOUND\n", ""}, sluiceOnly: true},
	{args: "--sandbox -p try{fs.readFileSync('args.js')}catch(e){e.code}", want: result{0, "ERR_ACCESS_DENIED\n", ""}, sluiceOnly: true},
	{args: "--sandbox -p try{process.kill(process.pid,0)}catch(e){[e.code,e.permission]}", want: result{0, "[ 'ERR_ACCESS_DENIED', 'System' ]\n", ""}, sluiceOnly: true},
	{args: "--sandbox --allow-system -p process.kill(process.pid,0)", want: result{0, "true\n", ""}, sluiceOnly: true},
	{args: "--sandbox --allow-fs-read=run,args.js -p fs.readdirSync('run').concat(fs.readFileSync('args.js').length>0)", want: result{0, "[ 'index.js', true ]\n", ""}, sluiceOnly: true},
	{args: "--allow-env=A=B -p 1", want: result{9, "", "node: permission: invalid name \"A=B\": a name has no = and no * but at its end\n"}, sluiceOnly: true},
	{args: "--sandbox --allow-listen=127.0.0.1:0 -p net.createServer().listen(0,'127.0.0.1').once('listening',function(){console.log('on');this.close()})&&1", want: result{0, "1\non\n", ""}, sluiceOnly: true},
	{args: "--allow-listen=127.0.0.1:0 -p net.createServer().listen(0,'127.0.0.2').on('error',(e)=>console.log(e.code,e.permission,e.resource))&&1", want: result{0, "1\nERR_ACCESS_DENIED NetworkListen 127.0.0.2:0\n", ""}, sluiceOnly: true},
	{args: "--deny-connect=127.0.0.0/8,[::1] -p net.connect(1,'::ffff:127.0.0.1').on('error',(e)=>console.log(e.code,e.resource))&&1", want: result{0, "1\nERR_ACCESS_DENIED [::ffff:127.0.0.1]:1\n", ""}, sluiceOnly: true},
	{args: "--allow-connect=192.0.2.1:* -p dns.lookup('name.test',(e)=>console.log(e.code,e.permission,e.resource))&&1", want: result{0, "1\nERR_ACCESS_DENIED NetworkLookup name.test\n", ""}, sluiceOnly: true},
	{args: "--allow-env=PA* --deny-env=PATH -p Object.keys(process.env).includes('PATH')||process.permission.has('env','PAGER')", want: result{0, "true\n", ""}, sluiceOnly: true},
	{args: "--deny-fs-write=. -p try{fs.writeFileSync('new','x')}catch(e){[e.code,fs.readdirSync('run')]}", want: result{0, "[ 'ERR_ACCESS_DENIED', [ 'index.js' ] ]\n", ""}, sluiceOnly: true},
	{args: "--deny-fs-read=run --deny-listen=* -p try{require('./run')}catch(e){e.code}", want: result{0, "ERR_ACCESS_DENIED\n", ""}, sluiceOnly: true},
	{args: "--allow-connect=a:b -p 1", want: result{9, "", "node: jsnet: invalid rule \"a:b\": a port is a number from 0 to 65535, a range of two, or *\n"}, sluiceOnly: true},
	{args: "--allow-fs-read= -p 1", want: result{9, "", "node: --allow-fs-read= requires an argument\n"}},

	{args: "run args.js x", want: result{0, "[ 'x' ] [] true\n", ""}, sluiceOnly: true},
	{args: "run", want: result{0, "folder\n", ""}},
}

// TestCommand runs each test as a function, as a process and, where node v20 is
// installed, with node.
func TestCommand(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	node := findNode()
	for _, test := range tests {
		t.Run(test.args, func(t *testing.T) {
			if test.slow && testing.Short() {
				t.Skip("it takes its time")
			}
			e := execution{args: strings.Fields(test.args), stdin: test.stdin, dir: dir}
			for i := range e.args {
				e.args[i] = strings.ReplaceAll(e.args[i], "~", " ")
			}
			check := func(how string, got result) {
				t.Helper()
				if got := got.normal(dir); got != test.want {
					t.Errorf("%s: code %d\n%s-- stderr --\n%s\nwant code %d\n%s-- stderr --\n%s",
						how, got.code, got.stdout, got.stderr, test.want.code, test.want.stdout, test.want.stderr)
				}
			}
			check("function", e.call())
			if testing.Short() { // a process does the same, and takes its time to begin
				return
			}
			check("process", e.binary(t))
			if node != "" && !test.sluiceOnly {
				check("node", e.process(t, &exec.Cmd{Path: node, Args: []string{"node"}}))
			}
		})
	}
}

var (
	usageLine       = regexp.MustCompile(`(?m)^sluice: `)
	warningPID      = regexp.MustCompile(`\((node|sluice):\d+\)`)
	internalExcerpt = regexp.MustCompile(`(?m)^node:\S+:\d+\n[^\n]*\n *\^+\n\n`)
	internalFrame   = regexp.MustCompile(`\n +at (?:[^\n]*\()?node:[^\s)]*\)?([^\n]*)`)
	trailer         = regexp.MustCompile(`(?m)^Node\.js v20\.\d+\.\d+$`)
	hint            = regexp.MustCompile("`(?:node|sluice) (--\\S+ \\.\\.\\.)`")
)

// normal leaves out what differs between runs, and between node and sluice.
func (r result) normal(dir string) result {
	s := strings.ReplaceAll(r.stderr, dir, "<dir>")
	s = warningPID.ReplaceAllString(s, "(node:PID)")
	s = internalExcerpt.ReplaceAllString(s, "")
	s = internalFrame.ReplaceAllString(s, "$1")
	s = trailer.ReplaceAllString(s, "Node.js v20")
	s = hint.ReplaceAllString(s, `"node $1"`)
	s = usageLine.ReplaceAllString(s, "node: ")
	return result{r.code, r.stdout, s}
}

func findNode() string {
	path, err := exec.LookPath("node")
	if err != nil {
		return ""
	}
	text, err := exec.Command(path, "--version").Output()
	if err != nil || !bytes.HasPrefix(text, []byte("v20.")) {
		return ""
	}
	return path
}

func TestVersionAndHelp(t *testing.T) {
	for _, arg := range []string{"-v", "--version"} {
		r := execution{args: []string{arg}}.call()
		if want := regexp.MustCompile(`^sluice v\d+\.\d+\.\d+ \(node v20\.\d+\.\d+\)\n$`); r.code != 0 || !want.MatchString(r.stdout) || r.stderr != "" {
			t.Errorf("%s: %+v", arg, r)
		}
	}
	for _, arg := range []string{"-h", "--help"} {
		r := execution{args: []string{arg}}.call()
		if r.code != 0 || r.stderr != "" || !strings.HasPrefix(r.stdout, "Usage: sluice ") {
			t.Errorf("%s: %+v", arg, r)
		}
		for i := range optionTable {
			for _, name := range optionTable[i].names {
				if !strings.Contains(r.stdout, name) {
					t.Errorf("help does not tell of %s", name)
				}
			}
		}
	}
}
