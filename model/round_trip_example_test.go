package model_test

import (
	"errors"
	"fmt"

	"github.com/euc-go/eucmodel/model"
)

// A program that changes a document and writes it back asks first whether all of
// it would come out again. Unknown members do; whatever else UnmarshalStrict
// reports might not.
func ExampleUnmarshalStrict_roundTrip() {
	isKept := func(data []byte) bool {
		err := model.UnmarshalStrict(data, new(model.DescribeImagesResult))
		document, isDocument := errors.AsType[*model.DocumentError](err)
		if !isDocument {
			return err == nil
		}
		for _, p := range document.Problems {
			if p.Kind != model.ProblemUnknownMember {
				fmt.Println(p)
				return false
			}
		}
		return true
	}
	fmt.Println(isKept([]byte(`{"Images": [{"Name": "base", "Applications": [], "NewMember": null}]}`)))
	fmt.Println(isKept([]byte(`{"Images": [{"Name": "base", "Description": null}]}`)))
	// Output:
	// true
	// Images[0].Description: want a value, found null (line 1, column 45)
	// false
}

// What a newer service sends besides is read by its name, dropped, or left to be
// written again.
func ExampleRawMembers() {
	var image model.Image
	err := image.UnmarshalJSON([]byte(`{"Name": "base", "Cost": {"USD": 2}, "Owner": "it", "Draft": true}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for name, value := range image.Unknown.All() {
		fmt.Printf("%s is %s\n", name, value)
	}
	if owner, ok := image.Unknown.Lookup("Owner"); ok {
		fmt.Printf("the owner is %s\n", owner)
	}
	image.Unknown = image.Unknown.Without("Owner")
	text, err := image.AppendJSON(nil)
	fmt.Println(string(text), err)
	// Output:
	// Cost is {"USD": 2}
	// Owner is "it"
	// Draft is true
	// the owner is "it"
	// {"Name":"base","Cost": {"USD": 2},"Draft": true} <nil>
}
