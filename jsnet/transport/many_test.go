package transport

import "testing"

// Thousands of connections at a time, all of them busy.
func TestManyConnections(t *testing.T) {
	const connections, rounds = 2000, 3
	everywhere(t, func(w *world) {
		raiseLimit(w.t, 2*connections+100)
		finished := 0
		var streams []Stream
		var addr Addr
		dialed := 0
		dial := func() {
			if dialed++; dialed > connections {
				return
			}
			w.dial(addr, func(s Stream) {
				round := 0
				text := []byte("ping")
				got := 0
				w.start(s, &reader{
					read: func(b []byte) {
						if got += len(b); got < len(text) {
							return
						}
						got = 0
						if round++; round == rounds {
							w.shutdown(s)
							return
						}
						w.write(s, string(text))
					},
					end: func(err error) {
						expectEOF(w.t, err)
						expect(w.t, "rounds", round, rounds)
						finished++
						s.Close(nil)
					},
				})
				// The first message goes out when all are connected.
				if streams = append(streams, s); len(streams) == connections {
					for _, s := range streams {
						w.write(s, string(text))
					}
				}
			})
		}
		addr = w.listen(connections, func(s Stream) {
			w.echo(s)
			dial()
		})
		for range 100 { // no more than may wait to be accepted
			dial()
		}
		w.run()
		expect(w.t, "finished", finished, connections)
	})
}
