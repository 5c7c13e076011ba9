package main

// color is the control sequence that begins text of a color.
type color string

const (
	plain  color = ""
	red    color = "\x1b[31m"
	green  color = "\x1b[32m"
	yellow color = "\x1b[33m"
)

// state is an enumeration of package enums that tells where a state stands.
type state interface {
	~string
	IsKnown() bool
	IsTransitional() bool
	IsFailed() bool
}

// colorOf returns red for a state of failure, yellow for one that will pass and
// green for one that stays. A state that is absent, or that this version does
// not know, has no color.
func colorOf[S state](s S) color {
	switch {
	case s.IsFailed():
		return red
	case s.IsTransitional():
		return yellow
	case s.IsKnown():
		return green
	default:
		return plain
	}
}

// stateCell returns a state as tables show it.
func stateCell[S state](s S) cell { return cell{label(string(s)), colorOf(s)} }
