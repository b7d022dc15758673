// Package conformance holds the tests that compare Sluice with Node v20. They use what a user has, the sluice command
// and the public API, and nothing inside.
//
// # Transcripts
//
// testdata/transcripts/AREA/NAME.js is a script that tries one thing and prints what it sees. NAME.txt beside it is the
// transcript: what Node did with it. TestTranscripts builds the sluice command, runs every script with it and compares
// exit code and output with the transcript. Where node v20 is on the PATH it runs the script there too and checks that
// the transcript still is what Node does; elsewhere the transcripts alone are the reference.
//
//	go test ./conformance                                   # everything
//	go test ./conformance -run TestTranscripts/net          # one area
//	go test ./conformance -run TestTranscripts/net/echo -v  # one script
//	go test ./conformance -run TestTranscripts -record      # write the transcripts, from Node and from nothing else
//
// A script that is an ES module is NAME.mjs. The files that scripts load are in folders below their area.
//
// A transcript reads
//
//	exit: 0
//	-- stdout --
//	what the script printed
//	-- stderr --
//	what it printed there; the section is missing if it is not compared
//
// A script runs in its own folder, with a temporary folder of its own as TMPDIR. Comments at its head say what else it
// needs, each value in JSON except the first and the last. Outputs are pipes, and so is the input if there is one, unless
// streams says something else, see streams_test.go. The last asks for a DNS server with that record, whose address
// is DNS_SERVER in the environment; see dns_server_test.go:
//
//	// stderr: compare
//	// args: ["one", "two"]
//	// flags: ["--no-warnings"]
//	// env: ["NODE_OPTIONS=--no-warnings"]
//	// stdin: "a line\n"
//	// streams: {"stdin": "file", "stdout": "gone", "stderr": "socket"}
//	// dns: a.test 300 A 127.0.0.1
//
// What differs from run to run is made equal before comparing: the script's folder is printed as <dir>, the temporary
// folder as <tmp>, the process id of a warning as PID, the stack frames of the runtime itself are left out, and the
// command that complains of its options is node. A script has to leave out the rest itself: ports, times, the order of
// events that are independent of each other.
//
// # Stories
//
// testdata/stories/net.js tells random stories of a server and its clients: what is done to them depends on a seed.
// TestStories compares what happened to each socket in Node and in Sluice; it tells a few of them, and more with
// -stories. A story that differs is told again a few times, for the system has its part in it.
//
// testdata/stories/values has scripts that call with random arguments what depends on nothing else: inspection, Buffers,
// URLs, texts. TestValueStories compares what each call returns or throws, in a story of each, and in more with -stories.
//
// # Contracts
//
// testdata/contracts.txt states what programs can rely on, area by area, each line with the transcripts or tests that show
// it. TestContracts holds that those are there.
//
// # Interop
//
// TestInterop runs the echo server and client of testdata/net-doc, each in every runtime there is, against each other and
// against a client in Go.
//
// # Packages
//
// TestPackages runs the scripts of testdata/packages, which use real packages of npm, in Node and in Sluice, and compares
// what they print. They have servers of their own for the clients among the packages. The packages are not part of the
// repository; where they are, SLUICE_PACKAGES says:
//
//	mkdir /tmp/packages; cp testdata/packages/package.json /tmp/packages && cd /tmp/packages && npm install --ignore-scripts
//	SLUICE_PACKAGES=/tmp/packages go test ./conformance -run TestPackages
//
// # What does not pass yet
//
// expected-failures.txt lists the scripts that Sluice does not pass, each with the reason. They are run all the same: one
// that passes has to leave the list.
package conformance
