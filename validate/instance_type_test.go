package validate_test

import (
	"testing"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

func TestUnknownInstanceType(t *testing.T) {
	const newer = " is not a known instance type; it may be newer than this version of eucmodel: validate.AllowUnknownValues lets it pass"
	tests := []struct {
		value     enums.InstanceType
		want, why string
	}{
		{"stream.graphics.g9.4xlarge", `"stream.graphics.g9.4xlarge"` + newer, "g5 is another family and not what was meant"},
		{"stream.standard.smal", `"stream.standard.smal" is not a known instance type; did you mean "stream.standard.small"?`, "a slip"},
		{"stream.graphics-design.larg", `"stream.graphics-design.larg"` + newer, "a retired type is not suggested"},
		{
			"stream.graphics-design.large",
			`"stream.graphics-design.large" is retired, an image builder can't be created with it`,
			"retired types are known",
		},
	}
	for _, tt := range tests {
		t.Run(string(tt.value), func(t *testing.T) {
			request := &model.CreateImageBuilderRequest{Name: "b", ImageName: "i", InstanceType: tt.value}
			want := "InstanceType: " + tt.want
			if err := validate.Struct(request); err == nil || err.Error() != want {
				t.Errorf("got %v\nwant %s: %s", err, want, tt.why)
			}
		})
	}
}
