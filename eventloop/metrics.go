package eventloop

import "time"

// Metrics are what a loop has done with its time; moments are as [Loop.Time] has them.
type Metrics struct {
	Entered bool          // the loop has been run
	Started time.Duration // when it was first run
	Exited  time.Duration // when it last ran dry or was stopped; 0 before that
	Idle    time.Duration // how long it has waited in its poller
	Rounds  int64         // how often it has looked for events
	Events  int64         // how many there were
}

func (m *Metrics) begin(now time.Duration) {
	if !m.Entered {
		m.Entered, m.Started = true, now
	}
	m.Exited = 0
}

// Metrics returns what the loop has done so far.
func (l *Loop) Metrics() Metrics { return l.metrics }
