// Package assert is node:assert and node:assert/strict.
//
// What scripts call is JavaScript: assert.js has the checks, error.js the class
// AssertionError, call_tracker.js the class CallTracker. Deep equality is that of
// node:util; the texts of messages are made here:
//
//   - message.go says which text a check that failed has, by its operator;
//   - difference.go compares the lines of two values, as deepStrictEqual and strictEqual
//     show them;
//   - expression.go finds the call in the script's text that assert.ok quotes.
package assert
