package peers

import (
	"encoding/json"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/plain"
	"github.com/euc-go/eucmodel/model"
)

// eucmodel returns the decoder of package model.
func eucmodel() Decoder {
	return Decoder{
		Name: "eucmodel",
		Decode: func(page []byte) (any, error) {
			v := new(model.DescribeImageBuildersResult)
			return v, v.UnmarshalJSON(page)
		},
		// A detour over the tags of both types.
		Plain: func(value any) (*plain.DescribeImageBuildersResult, error) {
			page, err := json.Marshal(value)
			if err != nil {
				return nil, err
			}
			v := new(plain.DescribeImageBuildersResult)
			return v, json.Unmarshal(page, v)
		},
	}
}

// appendJSON prepares the encoder of package model, with a buffer that is used
// again or with none.
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
