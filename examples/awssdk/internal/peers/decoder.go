package peers

import (
	"encoding/json"

	"github.com/bytedance/sonic"
	experiment "github.com/go-json-experiment/json"
	goccy "github.com/goccy/go-json"
	jsoniter "github.com/json-iterator/go"
	segmentio "github.com/segmentio/encoding/json"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/plain"
	"github.com/euc-go/eucmodel/model"
)

// Decoder is one way to read a page.
type Decoder struct {
	// Name is the name of its row.
	Name string
	// Decode reads a page into a new value of the decoder's own type.
	Decode func(page []byte) (any, error)
	// Plain converts such a value into one of [plain.NewPage], to compare it with
	// those of the others. It is nil for a floor, which has no value.
	Plain func(value any) (any, error)
}

// Decoders returns all ways to read a page. The first is this module's.
func Decoders() ([]Decoder, error) {
	sdk, err := awsSDK()
	if err != nil {
		return nil, err
	}
	if err := pretouchSonic(); err != nil {
		return nil, err
	}
	iterator := jsoniter.ConfigCompatibleWithStandardLibrary
	return []Decoder{
		eucmodel("eucmodel", func(page []byte, v *model.DescribeImageBuildersResult) error { return v.UnmarshalJSON(page) }),
		eucmodel("eucmodel-json.Unmarshal", func(page []byte, v *model.DescribeImageBuildersResult) error { return json.Unmarshal(page, v) }),
		sdk,
		library("encoding-json", json.Unmarshal),
		library("sonic-std", sonic.ConfigStd.Unmarshal),
		library("sonic-fastest", sonic.ConfigFastest.Unmarshal),
		library("goccy", func(page []byte, v any) error { return goccy.Unmarshal(page, v) }),
		library("segmentio", segmentio.Unmarshal),
		library("jsoniter", iterator.Unmarshal),
		library("go-json-experiment", func(page []byte, v any) error { return experiment.Unmarshal(page, v) }),
		keeping("go-json-experiment-keep"),
		floorSkip(),
		floorCopy(),
		floorValid(),
	}, nil
}

// library returns the decoder of a JSON library into the plain structs.
func library(name string, unmarshal func(page []byte, v any) error) Decoder {
	return Decoder{
		Name: name,
		Decode: func(page []byte) (any, error) {
			v := plain.NewPage()
			return v, unmarshal(page, v)
		},
		Plain: func(value any) (any, error) {
			return value, nil
		},
	}
}

// keeping returns the decoder of go-json-experiment into structs that keep
// unknown members, as package model does.
func keeping(name string) Decoder {
	return Decoder{
		Name: name,
		Decode: func(page []byte) (any, error) {
			v := plain.NewKeepingPage()
			return v, experiment.Unmarshal(page, v)
		},
		Plain: throughJSON(func(v any) ([]byte, error) { return experiment.Marshal(v) }),
	}
}

// throughJSON converts values into plain ones by their tags.
func throughJSON(marshal func(v any) ([]byte, error)) func(value any) (any, error) {
	return func(value any) (any, error) {
		page, err := marshal(value)
		if err != nil {
			return nil, err
		}
		v := plain.NewPage()
		return v, json.Unmarshal(page, v)
	}
}
