package enums_test

import (
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/enums"
)

func TestFamilyAndSize(t *testing.T) {
	tests := []struct {
		value        enums.InstanceType
		family, size string
		why          string
	}{
		{"stream.standard.small", "standard", "small", "a family of one part"},
		{"stream.compute.8xlarge", "compute", "8xlarge", "a size with a digit"},
		{"stream.memory.large", "memory", "large", "not memory.z1d"},
		{"stream.memory.z1d.3xlarge", "memory.z1d", "3xlarge", "a family of two parts"},
		{"stream.graphics.g4dn.xlarge", "graphics.g4dn", "xlarge", "a family of two parts"},
		{"stream.graphics.gr6f.4xlarge", "graphics.gr6f", "4xlarge", "a family of two parts"},
		{"stream.graphics-design.large", "graphics-design", "large", "a hyphen does not divide"},
		{"stream.quantum.small", "quantum", "small", "unknown, of the form"},
		{"stream.graphics.g9.a.b", "graphics.g9.a", "b", "unknown, of the form, with more parts"},
		{"", "", "", "absent"},
		{"stream", "", "", "no family, no size"},
		{"stream.", "", "", "no family, no size"},
		{"stream.small", "", "", "no family"},
		{"stream..small", "", "", "an empty family"},
		{"stream...small", "", "", "only empty parts"},
		{"stream.standard.", "", "", "an empty size"},
		{"stream..standard.small", "", "", "an empty part before the family"},
		{"stream.graphics..small", "", "", "an empty part in the family"},
		{".stream.standard.small", "", "", "text before the form"},
		{"streams.standard.small", "", "", "another first word"},
		{"Stream.standard.small", "", "", "values are case-sensitive"},
		{"t3.large", "", "", "an EC2 instance type"},
		{"g4dn.xlarge.stream", "", "", "the parts in another order"},
	}
	for _, tt := range tests {
		if family, size := tt.value.Family(), tt.value.Size(); family != tt.family || size != tt.size {
			t.Errorf("%q (%s): family %q, size %q, want %q and %q", tt.value, tt.why, family, size, tt.family, tt.size)
		}
	}
}

func TestEveryInstanceTypeHasFamilyAndSize(t *testing.T) {
	for _, v := range enums.InstanceType("").Values() {
		if joined := strings.Join([]string{"stream", v.Family(), v.Size()}, "."); joined != string(v) {
			t.Errorf("%q: family and size make %q", v, joined)
		}
	}
}

// The known values are compared in TestValuesAreThoseOfTheAPI.
func TestIsRetiredOfUnknown(t *testing.T) {
	unknown := map[enums.InstanceType]string{
		"":                               "absent",
		"stream.graphics-design.8xlarge": "of the family, but never offered",
		"stream.graphics-pro.4xlarge":    "in none of the documents",
		"graphics-design":                "not of the form",
	}
	for v, why := range unknown {
		if v.IsRetired() {
			t.Errorf("%q (%s): IsRetired() = true", v, why)
		}
	}
}
