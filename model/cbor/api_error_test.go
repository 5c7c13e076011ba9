package cbor_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// apiErrorCases are bodies of answers to calls that failed.
var apiErrorCases = []struct {
	why, body string
	want      model.APIError
}{
	{"as a service writes it", "a2 '__type' 'ResourceNotFoundException' 'Message' 'gone'", model.APIError{Code: "ResourceNotFoundException", Message: "gone"}},
	{"with a namespace", "a2 '__type' 'com.amazonaws.photon#ResourceNotFoundException' 'message' 'gone'", model.APIError{Code: "ResourceNotFoundException", Message: "gone"}},
	{"indefinite, in chunks", "bf 7f '__' 'type' ff 7f 'A' 'B' ff 'message' 'm' ff", model.APIError{Code: "AB", Message: "m"}},
	{"with other members", "a4 'a' 4101 'b' f7 'c' c1 f93e00 '__type' 'A'", model.APIError{Code: "A"}},
	{"without members", "a0", model.APIError{}},
	{"values that are no text", "a2 '__type' 05 'message' f6", model.APIError{}},
	{"cut in the message", "a2 '__type' 'A' 'message' 65 6d", model.APIError{Code: "A"}},
	{"cut in a name", "a2 '__type' 'A' 67 6d", model.APIError{Code: "A"}},
	{"something after it", "a1 '__type' 'A' 00", model.APIError{Code: "A"}},
	{"text that is not UTF-8", "a2 '__type' 'A' 'message' 62 6dff", model.APIError{Code: "A", Message: "m\ufffd"}},
	{"after NaN", "a2 '__type' 'A' 'x' f97e00", model.APIError{Code: "A"}},
	{"a list", "81 'A'", model.APIError{Message: "\ufffdaA"}},
}

// TestDecodeAPIError reads bodies.
func TestDecodeAPIError(t *testing.T) {
	for _, c := range apiErrorCases {
		t.Run(c.why, func(t *testing.T) {
			got := cbor.DecodeAPIError(400, nil, bytesOf(c.body))
			got.RawCode = ""
			c.want.StatusCode = 400
			if diff := cmp.Diff(&c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What is not CBOR is read as package model does, and so are header and status.
func TestDecodeAPIErrorElse(t *testing.T) {
	header := map[string][]string{"x-amzn-requestid": {"r"}, "x-amzn-errortype": {"Throttling:http://x"}}
	for _, body := range []string{"", "{", `{"__type":"A","message":"m"}`, "\ufeff{}", "<html>busy", "\xff", " \xa0", "5"} {
		if diff := cmp.Diff(model.DecodeAPIError(503, header, []byte(body)), cbor.DecodeAPIError(503, header, []byte(body))); diff != "" {
			t.Errorf("%q (-model +cbor):\n%s", body, diff)
		}
	}
	got := cbor.DecodeAPIError(503, header, bytesOf("a2 '__type' 'A' 'message' 'm'"))
	want := &model.APIError{Code: "Throttling", RawCode: "Throttling:http://x", Message: "m", StatusCode: 503, RequestID: "r"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestAppendAPIError writes errors.
func TestAppendAPIError(t *testing.T) {
	for _, c := range []struct {
		e    model.APIError
		want string
	}{
		{model.APIError{Code: "A", Message: "m", StatusCode: 400, RequestID: "r", RawCode: "x#A"}, "a3 '__type' 'A' 'Message' 'm' 'message' 'm'"},
		{model.APIError{Code: "A"}, "a1 '__type' 'A'"},
		{model.APIError{Message: "über"}, "a3 '__type' '' 'Message' 'über' 'message' 'über'"},
	} {
		got, err := cbor.AppendAPIError([]byte("b"), &c.e)
		if want := "b" + string(bytesOf(c.want)); err != nil || string(got) != want {
			t.Errorf("%+v: got %x, %v, want %x", c.e, got, err, want)
		}
	}
	for path, e := range map[string]*model.APIError{"__type": {Code: "\xff"}, "Message": {Code: "A", Message: "a\xc3"}} {
		got, err := cbor.AppendAPIError([]byte("b"), e)
		encode, ok := errors.AsType[*model.EncodeError](err)
		if !ok || encode.Path != path || encode.Pointer != "/"+path || string(got) != "b" {
			t.Errorf("%s: got %q, %v", path, got, err)
		}
	}
	if got, err := cbor.AppendAPIError([]byte("b"), nil); err == nil || string(got) != "b" {
		t.Errorf("nil: got %q, %v", got, err)
	}
}
