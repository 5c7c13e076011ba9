package model

import "time"

// The shape of ISO 8601 text up to the seconds: a digit stands for any digit,
// all else for itself.
const isoShape = "0000-00-00T00:00:00"

// parseISO8601 reads the notation of RFC 3339, with a fraction of any length
// that is cut at the ninth digit, and with an offset, a Z or no zone at all,
// which is UTC. It returns what is wrong, if anything is.
func parseISO8601(text []byte) (t Timestamp, wrong string) {
	if !hasShape(text, isoShape) {
		return Timestamp{}, wantTime
	}
	year, month, day := number(text[0:4]), number(text[5:7]), number(text[8:10])
	hour, minute, second := number(text[11:13]), number(text[14:16]), number(text[17:19])
	nsec, rest, ok := cutFraction(text[len(isoShape):])
	if !ok {
		return Timestamp{}, wantTime
	}
	offset, ok := zoneOffset(rest)
	if !ok {
		return Timestamp{}, "the zone is not Z or an offset such as +02:00"
	}
	if hour > 23 || minute > 59 || second > 59 {
		return Timestamp{}, "no such time of day"
	}
	date := time.Date(year, time.Month(month), day, hour, minute, second, nsec, time.UTC)
	if y, m, d := date.Date(); y != year || int(m) != month || d != day {
		return Timestamp{}, "no such day"
	}
	t = NewTimestamp(date.Add(-offset))
	if year == 0 || t.check() != nil {
		return Timestamp{}, outsideYears
	}
	return t, ""
}

// hasShape reports whether text begins like shape, in which a 0 stands for any
// digit.
func hasShape(text []byte, shape string) bool {
	if len(text) < len(shape) {
		return false
	}
	for i := range len(shape) {
		if shape[i] == '0' {
			if text[i] < '0' || text[i] > '9' {
				return false
			}
		} else if text[i] != shape[i] {
			return false
		}
	}
	return true
}

// number returns the value of text, which is a few digits.
func number(text []byte) int {
	n := 0
	for _, c := range text {
		n = n*10 + int(c-'0')
	}
	return n
}

// cutFraction takes a fraction of a second off the front of text, if there is
// one, as nanoseconds. It reports whether the fraction has any digit.
func cutFraction(text []byte) (nsec int, rest []byte, ok bool) {
	if len(text) == 0 || text[0] != '.' {
		return 0, text, true
	}
	text = text[1:]
	digits := 0
	for unit := nanosPerSecond / 10; digits < len(text) && '0' <= text[digits] && text[digits] <= '9'; digits++ {
		nsec += unit * int(text[digits]-'0')
		unit /= 10
	}
	return nsec, text[digits:], digits > 0
}

// zoneOffset reads a zone: nothing, Z, or an offset of hours and minutes, with
// seconds if need be, as old local times have them.
func zoneOffset(text []byte) (time.Duration, bool) {
	if len(text) == 0 || string(text) == "Z" {
		return 0, true
	}
	var seconds int
	sign, clock := text[0], text[1:]
	switch {
	case sign != '+' && sign != '-':
		return 0, false
	case len(clock) == len("00:00") && hasShape(clock, "00:00"):
	case len(clock) == len("00:00:00") && hasShape(clock, "00:00:00"):
		seconds = number(clock[6:8])
	default:
		return 0, false
	}
	hours, minutes := number(clock[0:2]), number(clock[3:5])
	if hours > 23 || minutes > 59 || seconds > 59 {
		return 0, false
	}
	offset := time.Duration(hours)*time.Hour + time.Duration(minutes)*time.Minute + time.Duration(seconds)*time.Second
	if sign == '-' {
		offset = -offset
	}
	return offset, true
}
