package model_test

import (
	"errors"
	"fmt"

	"github.com/euc-go/eucmodel/model"
)

// All faults of a document that was written by hand are reported at once, to read
// and as values. UnmarshalJSON would report the last of these only.
func ExampleUnmarshalStrict() {
	document := []byte(`{
  "Name": "office-2026",
  "InstanceTyp": "stream.standard.medium",
  "Description": null,
  "RootVolumeConfig": {"VolumeSizeInGb": "300"}
}`)
	var request model.CreateImageBuilderRequest
	err := model.UnmarshalStrict(document, &request)
	fmt.Println(err)

	if problems, ok := errors.AsType[*model.DocumentError](err); ok {
		for _, p := range problems.Problems {
			fmt.Println(p.Line, p.Pointer, p.Kind)
		}
	}
	fmt.Println(errors.Is(err, model.ProblemUnknownMember), request.Name)
	// Output:
	// InstanceTyp: unknown member; did you mean "InstanceType"? (line 3, column 3)
	// Description: want a value, found null (line 4, column 18)
	// RootVolumeConfig.VolumeSizeInGb: want an integer, found "300" (line 5, column 42)
	// 3 /InstanceTyp unknown-member
	// 4 /Description null
	// 5 /RootVolumeConfig/VolumeSizeInGb type
	// true office-2026
}
