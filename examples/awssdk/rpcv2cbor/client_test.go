package rpcv2cbor_test

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/appstream"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// operations are those of AppStream, the service to which the SDK speaks CBOR.
func operations() []model.Operation {
	return slices.DeleteFunc(model.Operations(), func(op model.Operation) bool { return op.Service != "appstream" })
}

// newClient returns a client of the SDK that calls an address by an HTTP client: one
// that answers itself, or http.DefaultClient.
func newClient(h appstream.HTTPClient, url string) *appstream.Client {
	return appstream.New(appstream.Options{
		Region: "eu-central-1", BaseEndpoint: &url, HTTPClient: h, Retryer: aws.NopRetryer{},
		Credentials: aws.CredentialsProviderFunc(func(context.Context) (aws.Credentials, error) {
			return aws.Credentials{AccessKeyID: "fake", SecretAccessKey: "fake"}, nil
		}),
	})
}

// answerer is an HTTP client that answers itself, as the service does.
type answerer func(r *http.Request, body []byte) (status int, answer []byte)

// client returns a client of the SDK that a gets the requests of.
func (a answerer) client() *appstream.Client { return newClient(a, "https://appstream.example.com") }

// requestID is that of every answer.
const requestID = "0a1b2c3d-0000-0000-0000-0123456789ab"

func (a answerer) Do(r *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	status, answer := a(r, body)
	return &http.Response{
		StatusCode: status, Request: r, Body: io.NopCloser(bytes.NewReader(answer)), ContentLength: int64(len(answer)),
		Header: http.Header{"Content-Type": {"application/cbor"}, "Smithy-Protocol": {"rpc-v2-cbor"}, "X-Amzn-Requestid": {requestID}},
	}, nil
}

// call calls an operation by the SDK with a request of package model.
func call(t *testing.T, client *appstream.Client, op model.Operation, request model.Shape) (out any, err error) {
	t.Helper()
	method := reflect.ValueOf(client).MethodByName(op.Name)
	in := reflect.New(method.Type().In(1).Elem())
	if skipped, err := bridge.Convert(in.Interface(), request); err != nil || skipped != nil {
		t.Fatalf("%s: skipped %v, %v", op.Name, skipped, err)
	}
	answer := method.Call([]reflect.Value{reflect.ValueOf(t.Context()), in})
	err, _ = answer[1].Interface().(error)
	return answer[0].Interface(), err
}

// fixture reads a fixture of a shape into v.
func fixture(t *testing.T, v model.Shape, name string) model.Shape {
	t.Helper()
	doc, err := os.ReadFile(filepath.Join("../../../model/testdata/shapes", reflect.TypeOf(v).Elem().Name(), name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := model.UnmarshalStrict(doc, v); err != nil {
		t.Fatal(err)
	}
	return v
}

// fixtures are the names of the fixtures of each shape.
var fixtures = []string{"full", "minimal", "zeros"}

// written returns v in CBOR.
func written(t *testing.T, v model.Shape) []byte {
	t.Helper()
	data, err := cbor.Append(nil, v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
