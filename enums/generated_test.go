package enums_test

import (
	"slices"
	"testing"

	"github.com/euc-go/eucmodel/enums"
)

func TestKnownValues(t *testing.T) {
	for _, e := range all() {
		t.Run(e.name, func(t *testing.T) {
			for _, v := range e.values() {
				if !e.known(v) {
					t.Errorf("IsKnown(%q) = false", v)
				}
				if got, err := e.parse(v); got != v || err != nil {
					t.Errorf("Parse(%q) = %q, %v", v, got, err)
				}
			}
		})
	}
}

func TestUnknownValues(t *testing.T) {
	for _, e := range all() {
		t.Run(e.name, func(t *testing.T) {
			values := e.values()
			first, last := values[0], values[len(values)-1]
			unknown := map[string]string{
				"empty means absent":          "",
				"other case":                  swapCase(first),
				"space before":                " " + first,
				"known value as a beginning":  first + "X",
				"beginning of a known value":  last[:len(last)-1],
				"not UTF-8":                   "\xff",
				"what nobody would ever send": "no such value",
			}
			for why, v := range unknown {
				if e.known(v) {
					t.Errorf("%s: IsKnown(%q) = true", why, v)
				}
				if got, err := e.parse(v); got != "" || err == nil {
					t.Errorf("%s: Parse(%q) = %q, %v", why, v, got, err)
				}
			}
		})
	}
}

// swapCase returns ASCII text with the case of each letter changed.
func swapCase(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'a' <= c|0x20 && c|0x20 <= 'z' {
			b[i] = c ^ 0x20
		}
	}
	return string(b)
}

func TestValuesIsFresh(t *testing.T) {
	mine := enums.PlatformType("").Values()
	want := slices.Clone(mine)
	for i := range mine {
		mine[i] = "OVERWRITTEN"
	}
	if got := enums.PlatformType("").Values(); !slices.Equal(got, want) {
		t.Errorf("Values() after writing to an earlier result = %q, want %q", got, want)
	}
}

func TestNoAllocations(t *testing.T) {
	const known = enums.FleetErrorCodeIamServiceRoleMissingDescribeSecurityGroupsAction
	tests := map[string]func(){
		"IsKnown of a known value":    func() { _ = known.IsKnown() },
		"IsKnown of an unknown value": func() { _ = enums.FleetErrorCode("A_VALUE_THAT_THIS_VERSION_DOES_NOT_KNOW").IsKnown() },
		"Parse of a known value":      func() { _, _ = enums.Parse[enums.FleetErrorCode](string(known)) },
	}
	for name, f := range tests {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v allocations, want none", name, n)
		}
	}
}
