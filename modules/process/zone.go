package process

import (
	"os"
	"time"
)

// setTimeZone makes the zone that TZ names the local one, as Node does at once. Go
// reads TZ only when it starts. A zone that does not exist is UTC.
func setTimeZone() {
	name, ok := os.LookupEnv("TZ")
	if !ok {
		name = "Local"
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		zone = time.UTC
	}
	time.Local = zone
}
