package peers

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"time"

	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/aws-sdk-go-v2/service/appstream/types"
	"github.com/aws/smithy-go/middleware"
	smithyhttp "github.com/aws/smithy-go/transport/http"
	experiment "github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/plain"
)

// awsSDK returns the decoder of the AWS SDK: its own deserializer, and nothing
// else of a call.
func awsSDK() (Decoder, error) {
	deserializer, err := DescribeImageBuildersDeserializer()
	if err != nil {
		return Decoder{}, err
	}
	return Decoder{
		Name: "aws-sdk-go-v2",
		Decode: func(page []byte) (any, error) {
			return Deserialize(deserializer, page)
		},
		Plain: plainOfSDK,
	}, nil
}

// DescribeImageBuildersDeserializer takes the deserializer of a call out of its
// stack. The call itself is given up before anything is sent.
func DescribeImageBuildersDeserializer() (middleware.DeserializeMiddleware, error) {
	var step middleware.DeserializeMiddleware
	giveUp := errors.New("the stack is built, more is not wanted")
	client := appstream.New(appstream.Options{Region: "eu-central-1"})
	_, err := client.DescribeImageBuilders(context.Background(), nil, appstream.WithAPIOptions(func(stack *middleware.Stack) error {
		step, _ = stack.Deserialize.Get("OperationDeserializer")
		return giveUp
	}))
	if !errors.Is(err, giveUp) {
		return nil, err
	}
	if step == nil {
		return nil, errors.New("the stack of the AWS SDK has no OperationDeserializer")
	}
	return step, nil
}

// Deserialize runs the deserializer as if page were the body of a response.
func Deserialize(deserializer middleware.DeserializeMiddleware, page []byte) (any, error) {
	response := &smithyhttp.Response{Response: &http.Response{StatusCode: http.StatusOK, Body: io.NopCloser(bytes.NewReader(page))}}
	answer := func(context.Context, middleware.DeserializeInput) (out middleware.DeserializeOutput, _ middleware.Metadata, _ error) {
		out.RawResponse = response
		return out, middleware.Metadata{}, nil
	}
	out, _, err := deserializer.HandleDeserialize(context.Background(), middleware.DeserializeInput{}, middleware.DeserializeHandlerFunc(answer))
	return out.Result, err
}

// plainOfSDK converts what the SDK gives. Its field names are the wire names, and
// nil means absent; only its times are written in another way.
func plainOfSDK(value any) (any, error) {
	epoch := experiment.MarshalToFunc(func(enc *jsontext.Encoder, t time.Time) error {
		number, err := plain.Timestamp{Time: t}.MarshalJSON()
		if err != nil {
			return err
		}
		return enc.WriteValue(number)
	})
	out := value.(*appstream.DescribeImageBuildersOutput)
	members := struct {
		ImageBuilders []types.ImageBuilder
		NextToken     *string
	}{out.ImageBuilders, out.NextToken}
	page, err := experiment.Marshal(members, experiment.WithMarshalers(epoch), experiment.FormatNilSliceAsNull(true))
	if err != nil {
		return nil, err
	}
	v := plain.NewPage()
	return v, json.Unmarshal(page, v)
}
