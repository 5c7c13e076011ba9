package model_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
)

// FuzzDecodeAPIError reads any answer. What comes out is fit for people and for
// being written, and a body that is well-formed says what encoding/json finds
// in it.
func FuzzDecodeAPIError(f *testing.F) {
	for _, header := range []string{"", "X", "com.amazonaws.photon#X:http://internal/", ":http://x", "#", "é"} {
		for _, body := range []string{
			"", "null", "[]", "5", "<html>", "{", "\ufeff{}", `{"__type":"a#X:b","message":"m"}`, `{"code":"Y","Message":"m"}`,
			`{"Code":"Z","errorMessage":"m"}x`, `{"__type":null,"code":5,"Code":{"Code":"Z"},"message":["m"]}`,
			`{"__type":"X","a":[{"message":"n"}],"message":"\ud800\"`, "{\"message\":\"\xff\",\"message\":\"m\xed\xa0\x80\"}",
		} {
			f.Add(400, header, []byte(body))
		}
	}
	f.Fuzz(func(t *testing.T, status int, header string, body []byte) {
		before := bytes.Clone(body)
		e := model.DecodeAPIError(status, typeHeader(header), body)
		if !bytes.Equal(body, before) {
			t.Fatalf("%q was changed to %q", before, body)
		}
		if e.StatusCode != status || e.RequestID != "" {
			t.Fatalf("status %d, request %q; want %d and none", e.StatusCode, e.RequestID, status)
		}
		if strings.ContainsAny(string(e.Code), ":#") || !strings.Contains(e.RawCode, string(e.Code)) {
			t.Fatalf("the code is %q, from %q", e.Code, e.RawCode)
		}
		if !utf8.ValidString(e.Error()) {
			t.Fatalf("%q is not UTF-8", e.Error())
		}
		doc, _ := e.AppendJSON(nil)
		if !json.Valid(doc) {
			t.Fatalf("wrote %s", doc)
		}
		want := &model.APIError{Code: e.Code, Message: e.Message, StatusCode: status, RawCode: string(e.Code)}
		if diff := cmp.Diff(want, model.DecodeAPIError(status, nil, doc)); diff != "" {
			t.Fatalf("%q was written as %s (-want +got):\n%s", body, doc, diff)
		}
		var members map[string]any
		if utf8.ValidString(header) && json.Unmarshal(bytes.TrimPrefix(body, []byte("\ufeff")), &members) == nil && members != nil {
			if diff := cmp.Diff(simpleError(status, header, members), e); diff != "" {
				t.Fatalf("%q, %q (-encoding/json +got):\n%s", header, body, diff)
			}
		}
	})
}

// codeWithin matches a code between the namespace and the address.
var codeWithin = regexp.MustCompile(`(?s)^(?:[^:]*#)?([^:#]*)(?::.*)?$`)

// simpleError returns the error that a header and the members of a body are.
func simpleError(status int, header string, members map[string]any) *model.APIError {
	e := &model.APIError{StatusCode: status}
	places := []any{header, members["__type"], members["code"], members["Code"]}
	for i := len(places) - 1; i >= 0; i-- { // the first comes last, and wins
		raw, _ := places[i].(string)
		code := codeWithin.FindStringSubmatch(raw)[1]
		if code != "" || raw != "" && e.Code == "" {
			e.Code, e.RawCode = model.ErrorCode(code), raw
		}
	}
	for _, name := range []string{"errorMessage", "Message", "message"} {
		if text, _ := members[name].(string); text != "" {
			e.Message = text
		}
	}
	return e
}
