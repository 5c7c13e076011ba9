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
	families := make(map[string]int)
	for _, v := range enums.InstanceType("").Values() {
		if joined := strings.Join([]string{"stream", v.Family(), v.Size()}, "."); joined != string(v) {
			t.Errorf("%q: family and size make %q", v, joined)
		}
		families[v.Family()]++
	}
	want := map[string]int{
		"standard": 3, "compute": 5, "memory": 5, "memory.z1d": 6, "graphics.g4dn": 6, "graphics.g5": 7,
		"graphics.g6": 7, "graphics.gr6": 2, "graphics.g6f": 4, "graphics.gr6f": 1, "graphics-design": 4,
	}
	for family, n := range want {
		if families[family] != n {
			t.Errorf("family %s has %d sizes, want %d", family, families[family], n)
		}
	}
	if len(families) != len(want) {
		t.Errorf("families are %v, want %v", families, want)
	}
}

func TestIsRetired(t *testing.T) {
	retired := map[enums.InstanceType]bool{
		"stream.graphics-design.large":   true,
		"stream.graphics-design.xlarge":  true,
		"stream.graphics-design.2xlarge": true,
		"stream.graphics-design.4xlarge": true,
	}
	for _, v := range enums.InstanceType("").Values() {
		if v.IsRetired() != retired[v] {
			t.Errorf("%q: IsRetired() = %t, want %t", v, v.IsRetired(), retired[v])
		}
	}
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
