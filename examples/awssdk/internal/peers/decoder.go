package peers

import (
	"encoding/json"

	"github.com/bytedance/sonic"
	experiment "github.com/go-json-experiment/json"
	goccy "github.com/goccy/go-json"
	jsoniter "github.com/json-iterator/go"
	segmentio "github.com/segmentio/encoding/json"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/plain"
)

// Decoder is one way to read a page.
type Decoder struct {
	// Name is the name of its row.
	Name string
	// Decode reads a page into a new value of the decoder's own type.
	Decode func(page []byte) (any, error)
	// Plain converts such a value, to compare it with those of the others. It
	// is nil for a floor, which has no value.
	Plain func(value any) (*plain.DescribeImageBuildersResult, error)
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
		eucmodel(),
		sdk,
		library("encoding-json", json.Unmarshal),
		library("sonic-std", sonic.ConfigStd.Unmarshal),
		library("sonic-fastest", sonic.ConfigFastest.Unmarshal),
		library("goccy", func(page []byte, v any) error { return goccy.Unmarshal(page, v) }),
		library("segmentio", segmentio.Unmarshal),
		library("jsoniter", iterator.Unmarshal),
		library("go-json-experiment", func(page []byte, v any) error { return experiment.Unmarshal(page, v) }),
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
			v := new(plain.DescribeImageBuildersResult)
			return v, unmarshal(page, v)
		},
		Plain: func(value any) (*plain.DescribeImageBuildersResult, error) {
			return value.(*plain.DescribeImageBuildersResult), nil
		},
	}
}
