package rpcv2cbor_test

import (
	"bytes"
	"encoding/hex"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/service/appstream"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

// member returns the body of an answer to DescribeImages with an image that has one
// member: its name, and a value in hexadecimal.
func member(name, value string) string {
	image := "a1" + hexText(name) + value
	return "a1" + hexText("Images") + "81" + image
}

// hexText returns a short text in CBOR, in hexadecimal.
func hexText(s string) string { return hex.EncodeToString(append([]byte{0x60 | byte(len(s))}, s...)) }

// An answer that the SDK refuses, although we read it, is what a fake must not send.
// One that the SDK reads, although we refuse it, is a defect of the SDK. If the SDK
// changes its mind, the test says so.
func TestWhatTheSDKReads(t *testing.T) {
	const time2019 = "1a5d1a13eb"
	tests := map[string]struct {
		body      string // in hexadecimal
		sdk, ours bool   // who reads it
		complaint string // a part of what the SDK says
	}{
		"time, tag 1 with an integer":        {body: member("CreatedTime", "c1"+time2019), sdk: true, ours: true},
		"time, tag 1 with a float64":         {body: member("CreatedTime", "c1fb41d74684fadd2f1b"), sdk: true, ours: true},
		"time, tag 1 with a float32":         {body: member("CreatedTime", "c1fa4eba3428"), sdk: true, ours: true},
		"time, tag 1 with a float16":         {body: member("CreatedTime", "c1f93c00"), sdk: true, ours: true},
		"time without a tag":                 {body: member("CreatedTime", time2019), ours: true, complaint: "unexpected value type cbor.Uint"},
		"time as text":                       {body: member("CreatedTime", hexText("2019-07-01T14:08Z")), complaint: "unexpected value type cbor.String"},
		"null for a member":                  {body: member("Name", "f6"), sdk: true, ours: true},
		"undefined for a member":             {body: member("Name", "f7"), ours: true, complaint: "unexpected value type *cbor.Undefined"},
		"null in a list":                     {body: member("Applications", "81a1"+hexText("InstanceFamilies")+"81f6"), ours: true, complaint: "unexpected value type *cbor.Nil"},
		"null in a list of shapes":           {body: "a1" + hexText("Images") + "81f6", ours: true, complaint: "unexpected value type *cbor.Nil"},
		"null in Metadata":                   {body: member("Applications", "81a1"+hexText("Metadata")+"a1"+hexText("A")+"f6"), ours: true, complaint: "unexpected value type *cbor.Nil"},
		"map of indefinite length":           {body: "bf" + hexText("Images") + "80ff", sdk: true, ours: true},
		"list of indefinite length":          {body: "a1" + hexText("Images") + "9fff", sdk: true, ours: true},
		"text in chunks":                     {body: member("Name", "7f61616162ff"), sdk: true, ours: true},
		"name in chunks":                     {body: "a1" + "7f" + hexText("Ima") + hexText("ges") + "ff80", sdk: true, ours: true},
		"wide heads":                         {body: "b90001" + "7a00000006" + hex.EncodeToString([]byte("Images")) + "9b0000000000000000", sdk: true, ours: true},
		"tag on text":                        {body: member("Name", "d82061"+"61"), ours: true, complaint: "unexpected value type *cbor.Tag"},
		"empty list":                         {body: "a1" + hexText("Images") + "80", sdk: true, ours: true},
		"no body":                            {body: "", sdk: true},
		"member twice":                       {body: "a2" + hexText("Images") + "80" + hexText("Images") + "80", sdk: true},
		"bytes after the document":           {body: "a000", sdk: true},
		"text that is not UTF-8":             {body: member("Name", "61ff"), sdk: true},
		"list of 2^63 elements":              {body: "a1" + hexText("Images") + "9b8000000000000000", sdk: true},
		"list of 2^62 elements":              {body: "a1" + hexText("Images") + "9b4000000000000000", complaint: "unexpected end of payload"},
		"NaN that nobody knows":              {body: "a1" + hexText("Tomorrow") + "f97e00", sdk: true},
		"JSON":                               {body: hex.EncodeToString([]byte(`{"Images":[]}`)), complaint: "remaining buf len"},
		"null for the document":              {body: "f6", ours: true, complaint: "unexpected value type *cbor.Nil"},
		"another type for a list":            {body: "a1" + hexText("Images") + "a0", complaint: "unexpected value type cbor.Map"},
		"integer for text":                   {body: member("Name", "01"), complaint: "unexpected value type cbor.Uint"},
		"byte string for text":               {body: member("Name", "4161"), complaint: "unexpected value type cbor.Slice"},
		"tag that says that CBOR follows":    {body: "d9d9f7a0", ours: true, complaint: "unexpected value type *cbor.Tag"},
		"unknown member of any type":         {body: "a1" + hexText("Tomorrow") + "c482206131", sdk: true},
		"lists nested more than 128 in deep": {body: "a1" + hexText("Tomorrow") + strings.Repeat("81", 128) + "80", ours: true, complaint: "max nesting depth"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			body, err := hex.DecodeString(test.body)
			if err != nil {
				t.Fatal(err)
			}
			client := answerer(func(*http.Request, []byte) (int, []byte) { return http.StatusOK, body }).client()
			_, err = client.DescribeImages(t.Context(), &appstream.DescribeImagesInput{})
			if (err == nil) != test.sdk || err != nil && !strings.Contains(err.Error(), test.complaint) {
				t.Errorf("the SDK says %v, want %q", err, test.complaint)
			}
			if err := cbor.Unmarshal(body, new(model.DescribeImagesResult)); (err == nil) != test.ours {
				t.Errorf("we say %v", err)
			}
		})
	}
}

// plainAnswer is an HTTP client with one answer.
type plainAnswer http.Response

func (a *plainAnswer) Do(r *http.Request) (*http.Response, error) {
	a.Request = r
	return (*http.Response)(a), nil
}

// What an answer must have besides its body.
func TestWhatAnAnswerNeeds(t *testing.T) {
	const errorBody = "\xa3\x66__type\x78\x19ResourceNotFoundException\x67Message\x61a\x67message\x61b"
	for name, test := range map[string]struct {
		status int
		header http.Header
		body   string
		want   string // a part of the SDK's error; "" if it reads the answer
	}{
		"all":                        {200, http.Header{"Smithy-Protocol": {"rpc-v2-cbor"}, "Content-Type": {"application/cbor"}}, "\xa0", ""},
		"no Content-Type":            {200, http.Header{"Smithy-Protocol": {"rpc-v2-cbor"}}, "\xa0", ""},
		"no Smithy-Protocol":         {200, http.Header{"Content-Type": {"application/cbor"}}, "\xa0", "unexpected smithy-protocol response header ''"},
		"another status":             {201, http.Header{"Smithy-Protocol": {"rpc-v2-cbor"}}, "\xa0", "UnknownError"},
		"error":                      {400, http.Header{"Smithy-Protocol": {"rpc-v2-cbor"}}, errorBody, "ResourceNotFoundException: a"},
		"error, no Smithy-Protocol":  {400, http.Header{}, errorBody, "unexpected smithy-protocol response header ''"},
		"error without a body":       {400, http.Header{"Smithy-Protocol": {"rpc-v2-cbor"}}, "", "unexpected end of payload"},
		"error with a namespace":     {400, http.Header{"Smithy-Protocol": {"rpc-v2-cbor"}}, "\xa1\x66__type\x78\x1bx#ResourceNotFoundException", "ResourceNotFoundException: "},
		"error with a suffix":        {400, http.Header{"Smithy-Protocol": {"rpc-v2-cbor"}}, "\xa1\x66__type\x78\x1bResourceNotFoundException:x", "api error ResourceNotFoundException:x"},
		"error, the code in headers": {400, http.Header{"Smithy-Protocol": {"rpc-v2-cbor"}, "X-Amzn-Errortype": {"ResourceNotFoundException"}}, "\xa0", "UnknownError"},
		"error, message alone":       {400, http.Header{"Smithy-Protocol": {"rpc-v2-cbor"}}, "\xa2\x66__type\x78\x19ResourceNotFoundException\x67message\x61b", "ResourceNotFoundException: "},
	} {
		t.Run(name, func(t *testing.T) {
			answer := &plainAnswer{StatusCode: test.status, Header: test.header, Body: io.NopCloser(bytes.NewReader([]byte(test.body)))}
			_, err := newClient(answer, "https://appstream.example.com").DescribeImages(t.Context(), &appstream.DescribeImagesInput{})
			if (err == nil) != (test.want == "") || err != nil && !strings.HasSuffix(err.Error(), test.want) && !strings.Contains(err.Error(), test.want) {
				t.Errorf("the SDK says %v, want %q", err, test.want)
			}
		})
	}
}
