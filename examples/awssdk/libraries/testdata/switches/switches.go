// Package switches has switches over an enumeration, for the linter.
package switches

import "github.com/euc-go/eucmodel/enums"

// Whole lists every known value, and has a default for those to come.
func Whole(v enums.VisibilityType) string {
	switch v {
	case enums.VisibilityTypePublic:
		return "of AWS"
	case enums.VisibilityTypePrivate:
		return "of this account"
	case enums.VisibilityTypeShared:
		return "of another account"
	default:
		return "unknown: " + string(v)
	}
}

// Partial forgets one.
func Partial(v enums.VisibilityType) string {
	switch v {
	case enums.VisibilityTypePublic:
		return "of AWS"
	case enums.VisibilityTypePrivate:
		return "of this account"
	default:
		return "unknown: " + string(v)
	}
}
