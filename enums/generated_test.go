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
				if got, ok := e.lookup([]byte(v)); got != v || !ok {
					t.Errorf("Lookup(%q) = %q, %t", v, got, ok)
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
				if got, ok := e.lookup([]byte(v)); got != "" || ok {
					t.Errorf("%s: Lookup(%q) = %q, %t", why, v, got, ok)
				}
				if got, err := e.parse(v); got != "" || err == nil {
					t.Errorf("%s: Parse(%q) = %q, %v", why, v, got, err)
				}
			}
			if got, ok := e.lookup(nil); got != "" || ok {
				t.Errorf("Lookup(nil) = %q, %t", got, ok)
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
	longest := []byte("IAM_SERVICE_ROLE_MISSING_DESCRIBE_SECURITY_GROUPS_ACTION")
	unknown := []byte("A_VALUE_THAT_IS_LONGER_THAN_THE_32_BYTES_OF_A_STACK_BUFFER")
	tests := map[string]func(){
		"Lookup of a known value":    func() { enums.FleetErrorCode("").Lookup(longest) },
		"Lookup of an unknown value": func() { enums.FleetErrorCode("").Lookup(unknown) },
		"IsKnown": func() {
			enums.FleetErrorCodeIamServiceRoleMissingDescribeSecurityGroupsAction.IsKnown()
		},
		"Parse of a known value": func() {
			_, _ = enums.Parse[enums.FleetErrorCode]("IAM_SERVICE_ROLE_MISSING_DESCRIBE_SECURITY_GROUPS_ACTION")
		},
	}
	for name, f := range tests {
		if n := testing.AllocsPerRun(100, f); n != 0 {
			t.Errorf("%s: %v allocations, want none", name, n)
		}
	}
}

func TestLookupDoesNotKeepTheText(t *testing.T) {
	text := []byte("WINDOWS")
	v, _ := enums.PlatformType("").Lookup(text)
	copy(text, "XXXXXXX")
	if v != "WINDOWS" {
		t.Errorf("the value became %q when the text changed", v)
	}
}
