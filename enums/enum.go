package enums

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/euc-go/eucmodel/internal/nearest"
)

// Enum is the constraint that every enumeration of this package meets. Use it to write code that works for any of
// them, such as a flag or a column of a table: func Flag[T enums.Enum[T]](name string) *T.
type Enum[T any] interface {
	~string

	// Values returns every known value in the order of the API. The slice is the caller's own.
	Values() []T

	// IsKnown reports whether the value is one of Values.
	IsKnown() bool
}

// Parse returns s as a T when it is one of T's known values, spelled exactly as the API spells it. Otherwise it
// returns "" and a [*UnknownValueError].
//
// Parse suits what people type: flags, configuration, queries. To accept what a newer service may send, convert
// instead, T(s), and ask IsKnown where it matters.
func Parse[T Enum[T]](s string) (T, error) {
	v := T(s)
	if v.IsKnown() {
		return v, nil
	}
	known := v.Values()
	values := make([]string, len(known))
	for i, k := range known {
		values[i] = string(k)
	}
	name := fmt.Sprintf("%T", v)
	return "", &UnknownValueError{
		Type:    name[strings.LastIndexByte(name, '.')+1:],
		Value:   s,
		Nearest: nearest.Of(s, values),
		Values:  values,
	}
}

// UnknownValueError says that a text is not a known value of an enumeration. [Parse] returns it.
type UnknownValueError struct {
	// Type is the name of the enumeration without its package, such as "PlatformType".
	Type string

	// Value is the whole text that was refused, however long.
	Value string

	// Nearest is the known value most like Value, or "" when none is near.
	Nearest string

	// Values are all known values in the order of the API. The slice is the holder's own.
	Values []string
}

const (
	// maxShownLength is the greatest number of characters of a refused value that a message shows.
	maxShownLength = 64

	// maxShownValues is the greatest number of known values that a message lists in full.
	maxShownValues = 16

	// fewShownValues is how many known values a message shows of a longer list.
	fewShownValues = 5
)

// Error names the refused text and the type, then the nearest known value, or the known values when none is near.
func (e *UnknownValueError) Error() string {
	b := fmt.Appendf(nil, "%q is not a known %s", shorten(e.Value), e.Type)
	if e.Nearest != "" {
		return string(fmt.Appendf(b, "; did you mean %q?", e.Nearest))
	}
	shown := e.Values
	switch {
	case len(e.Values) == 0:
		return string(b)
	case len(e.Values) > maxShownValues:
		shown = e.Values[:fewShownValues]
		b = fmt.Appendf(b, "; the first of its %d known values are ", len(e.Values))
	default:
		b = append(b, "; known values are "...)
	}
	for i, v := range shown {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = strconv.AppendQuote(b, v)
	}
	return string(b)
}

// shorten returns s, or its first characters and an ellipsis when it has more than maxShownLength.
func shorten(s string) string {
	n, cut := 0, 0
	for i := range s {
		if n == maxShownLength-1 {
			cut = i
		}
		if n == maxShownLength {
			return s[:cut] + "…"
		}
		n++
	}
	return s
}
