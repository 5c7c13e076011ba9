package peers

import (
	"encoding/json"

	"github.com/euc-go/eucmodel/model"
)

// eucmodel returns a decoder into the shapes of package model.
func eucmodel(name string, unmarshal func(page []byte, v *model.DescribeImageBuildersResult) error) Decoder {
	return Decoder{
		Name: name,
		Decode: func(page []byte) (any, error) {
			v := new(model.DescribeImageBuildersResult)
			return v, unmarshal(page, v)
		},
		Plain: throughJSON(json.Marshal),
	}
}

// appendJSON prepares the encoder of package model, with a buffer that is used
// again or without one.
func appendJSON(reuse bool) func(page []byte) (func() ([]byte, error), error) {
	return func(page []byte) (func() ([]byte, error), error) {
		v := new(model.DescribeImageBuildersResult)
		if err := v.UnmarshalJSON(page); err != nil {
			return nil, err
		}
		var buffer []byte
		return func() ([]byte, error) {
			doc, err := v.AppendJSON(buffer[:0])
			if reuse {
				buffer = doc
			}
			return doc, err
		}, nil
	}
}

// marshalJSON prepares encoding/json with the shapes of package model.
func marshalJSON(page []byte) (func() ([]byte, error), error) {
	v := new(model.DescribeImageBuildersResult)
	err := v.UnmarshalJSON(page)
	return func() ([]byte, error) { return json.Marshal(v) }, err
}
