package enums

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode"

	"github.com/euc-go/eucmodel/internal/nearest"
	"github.com/euc-go/eucmodel/internal/shorten"
)

// Enum is the constraint that every enumeration of this package satisfies. It
// is for code that works with any of them, such as a flag, which the example
// shows, or a column of a table.
type Enum[T any] interface {
	~string

	// Values returns every known value in the order of the API. The slice is
	// the caller's own.
	Values() []T

	// IsKnown reports whether the value is one of Values.
	IsKnown() bool
}

// Parse returns s as a T when it is one of T's known values, spelled exactly as
// the API spells it. Otherwise it returns "" and a [*UnknownValueError].
//
// Parse suits what people type: flags, configuration, queries. To accept what a
// newer service may send, convert instead, T(s), and ask IsKnown where it
// matters.
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
	_, mayBeNewer := any(v).(InstanceType)
	return "", &UnknownValueError{Type: reflect.TypeFor[T]().Name(), Value: s, Values: values, MayBeNewer: mayBeNewer}
}

// UnknownValueError says that a text is not a known value of an enumeration.
// [Parse] returns it, and package validate takes its messages from it.
type UnknownValueError struct {
	// Type is the name of the enumeration without its package, such as
	// "PlatformType".
	Type string

	// Value is the whole text that was refused, however long.
	Value string

	// Values are all values that would have been accepted, in the order of the
	// API. The slice is the receiver's own.
	Values []string

	// MayBeNewer says that the service adds values more often than this module
	// is released, as it does to InstanceType: Value may be right and this
	// version too old to know it.
	MayBeNewer bool
}

// Nearest returns the one of Values that was probably meant, or "" when none is
// near. Where MayBeNewer is set, that is only a value with a word misspelled:
// stream.standard.small for stream.standard.smal, but nothing for a generation,
// a size or a combination that is not known.
func (e *UnknownValueError) Nearest() string {
	if e == nil {
		return ""
	}
	if e.MayBeNewer {
		return nearest.Misspelled(e.Value, e.Values)
	}
	return nearest.Of(e.Value, e.Values)
}

const (
	// maxShownLength is the greatest number of characters of a refused value
	// that a message shows.
	maxShownLength = 64

	// maxShownValues is the greatest number of values that a message lists in
	// full.
	maxShownValues = 16

	// fewShownValues is how many values a message lists when there are more.
	fewShownValues = 5
)

// Error names the refused text and the type, then what Nearest returns. When
// that is "", it says that the value may be newer, or lists the values.
func (e *UnknownValueError) Error() string {
	if e == nil {
		return "<nil>"
	}
	b := fmt.Appendf(nil, "%q is not a known %s", shorten.Text(e.Value, maxShownLength), words(e.Type))
	if meant := e.Nearest(); meant != "" {
		return string(fmt.Appendf(b, "; did you mean %q?", meant))
	}
	shown := e.Values
	switch n := len(e.Values); {
	case e.MayBeNewer && e.Value != "":
		return string(b) + "; it may be newer than this version of eucmodel: validate.AllowUnknownValues lets it pass"
	case n == 0:
		return string(b)
	case n == 1:
		b = append(b, "; want "...)
	case n <= maxShownValues:
		b = append(b, "; want one of "...)
	default:
		b = fmt.Appendf(b, "; want one of its %d values, such as ", n)
		shown = e.Values[:fewShownValues]
	}
	for i, v := range shown {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = strconv.AppendQuote(b, v)
	}
	return string(b)
}

// words returns the name of a type as words in lower case, but for acronyms:
// "instance type" for InstanceType, "OS version" for OSVersion.
func words(name string) string {
	var b strings.Builder
	letters := []rune(name)
	isUpper := func(i int) bool { return i < len(letters) && unicode.IsUpper(letters[i]) }
	for i, r := range letters {
		begins := isUpper(i) && i+1 < len(letters) && !isUpper(i+1)
		if i > 0 && isUpper(i) && (begins || !isUpper(i-1)) {
			b.WriteByte(' ')
		}
		if begins {
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
	}
	return b.String()
}
