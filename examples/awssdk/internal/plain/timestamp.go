package plain

import (
	"math"
	"strconv"
	"time"
)

// Timestamp is an instant as people commonly read it from AWS's JSON: through a
// float64, exact to the millisecond.
type Timestamp struct{ time.Time }

// UnmarshalJSON reads a number of seconds since 1970.
func (t *Timestamp) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	seconds, err := strconv.ParseFloat(string(data), 64)
	if err != nil {
		return err
	}
	t.Time = time.UnixMilli(int64(math.Round(seconds * 1000))).UTC()
	return nil
}

// MarshalJSON writes the number of seconds since 1970.
func (t Timestamp) MarshalJSON() ([]byte, error) {
	return strconv.AppendFloat(nil, float64(t.UnixMilli())/1000, 'f', -1, 64), nil
}
