package main

import (
	"fmt"

	"github.com/euc-go/eucmodel/model"
)

const (
	minute = 60 // in seconds, as are the others
	hour   = 60 * minute
	day    = 24 * hour
	year   = 365 * day
	month  = year / 12
)

// age returns the time from t to now in its largest whole unit, such as
// "3 days", or "" if t is absent. A time.Duration would end after 292 years.
func age(t, now model.Timestamp) string {
	if t.IsZero() {
		return ""
	}
	seconds, in := now.Time().Unix()-t.Time().Unix(), ""
	if seconds < 0 {
		seconds, in = -seconds, "in "
	}
	units := []struct {
		name   string
		length int64
	}{{"year", year}, {"month", month}, {"day", day}, {"hour", hour}, {"minute", minute}, {"second", 1}}
	for _, unit := range units {
		switch n := seconds / unit.length; {
		case n == 1:
			return in + "1 " + unit.name
		case n > 1:
			return fmt.Sprintf("%s%d %ss", in, n, unit.name)
		}
	}
	return "0 seconds"
}
