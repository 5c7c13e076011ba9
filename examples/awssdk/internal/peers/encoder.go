package peers

import (
	"encoding/json"
	"fmt"

	"github.com/bytedance/sonic"
	sonicencoder "github.com/bytedance/sonic/encoder"
	experiment "github.com/go-json-experiment/json"
	goccy "github.com/goccy/go-json"
	jsoniter "github.com/json-iterator/go"
	segmentio "github.com/segmentio/encoding/json"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/plain"
)

// Encoder is one way to write a page.
type Encoder struct {
	// Name is the name of its row.
	Name string
	// Prepare reads a page into a value of the encoder's own type and returns
	// the function that writes it. What that returns is valid until the next
	// call.
	Prepare func(page []byte) (encode func() ([]byte, error), err error)
	// DropsEmptyLists says that the library knows omitempty alone, and so does
	// not distinguish an empty list from an absent one.
	DropsEmptyLists bool
	// KeepsUnknown says that it writes the members that its type does not have.
	KeepsUnknown bool
}

// Encoders returns all ways to write a page. The first is this module's.
func Encoders() ([]Encoder, error) {
	if err := pretouchSonic(); err != nil {
		return nil, err
	}
	iterator := jsoniter.ConfigCompatibleWithStandardLibrary
	return []Encoder{
		{Name: "eucmodel", Prepare: appendJSON(true), KeepsUnknown: true},
		{Name: "eucmodel-nil", Prepare: appendJSON(false), KeepsUnknown: true},
		{Name: "eucmodel-json.Marshal", Prepare: marshalJSON, KeepsUnknown: true},
		{Name: "encoding-json", Prepare: marshal(json.Marshal)},
		{Name: "sonic-std", Prepare: marshal(sonic.ConfigStd.Marshal)},
		{Name: "sonic-fastest", Prepare: marshal(sonic.ConfigFastest.Marshal)},
		{Name: "sonic-into", Prepare: sonicInto},
		{Name: "goccy", Prepare: marshal(goccy.Marshal)},
		{Name: "segmentio", Prepare: marshalOmitEmpty(segmentio.Marshal), DropsEmptyLists: true},
		{Name: "jsoniter", Prepare: marshalOmitEmpty(iterator.Marshal), DropsEmptyLists: true},
		{Name: "go-json-experiment", Prepare: marshal(func(v any) ([]byte, error) { return experiment.Marshal(v) })},
		{Name: "go-json-experiment-keep", Prepare: marshalKeeping, KeepsUnknown: true},
	}, nil
}

// marshal prepares the Marshal function of a library.
func marshal(marshal func(v any) ([]byte, error)) func(page []byte) (func() ([]byte, error), error) {
	return func(page []byte) (func() ([]byte, error), error) {
		v := plain.NewPage()
		err := json.Unmarshal(page, v)
		return func() ([]byte, error) { return marshal(v) }, err
	}
}

// marshalOmitEmpty prepares the Marshal function of a library that does not
// know omitzero.
func marshalOmitEmpty(marshal func(v any) ([]byte, error)) func(page []byte) (func() ([]byte, error), error) {
	return func(page []byte) (func() ([]byte, error), error) {
		v := plain.NewPage()
		err := json.Unmarshal(page, v)
		tagged := plain.OmitEmpty(v)
		return func() ([]byte, error) { return marshal(tagged) }, err
	}
}

// marshalKeeping prepares go-json-experiment with structs that keep unknown
// members.
func marshalKeeping(page []byte) (func() ([]byte, error), error) {
	v := plain.NewKeepingPage()
	err := experiment.Unmarshal(page, v)
	return func() ([]byte, error) { return experiment.Marshal(v) }, err
}

// sonicInto prepares sonic at its fastest with a buffer that is used again.
func sonicInto(page []byte) (func() ([]byte, error), error) {
	v := plain.NewPage()
	if err := json.Unmarshal(page, v); err != nil {
		return nil, fmt.Errorf("sonic: %w", err)
	}
	var buffer []byte
	return func() ([]byte, error) {
		buffer = buffer[:0]
		err := sonicencoder.EncodeInto(&buffer, v, sonicencoder.NoValidateJSONMarshaler)
		return buffer, err
	}, nil
}
