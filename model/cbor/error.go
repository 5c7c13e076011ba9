package cbor

import (
	"unicode/utf8"

	"github.com/euc-go/eucmodel/internal/cborjson"
	"github.com/euc-go/eucmodel/internal/cborwire"
	"github.com/euc-go/eucmodel/model"
)

// DecodeAPIError reads the answer to a call that failed as
// [model.DecodeAPIError] does, from a body that is CBOR. A body that is not,
// such as one that a proxy wrote, is read as there.
func DecodeAPIError(status int, header map[string][]string, body []byte) *model.APIError {
	if len(body) > 0 && body[0]>>5 == cborwire.Map {
		body = cborjson.Read(body, nil, false).Text
	}
	return model.DecodeAPIError(status, header, body)
}

// AppendAPIError appends the body with which a service answers a call that failed:
// Code as __type, and the message, if there is one, as Message and as message, for
// clients look for one or the other. A service sends it with StatusCode, the
// Content-Type application/cbor and the header Smithy-Protocol. It returns the
// longer slice; an error is a [*model.EncodeError] for text that is not UTF-8, and
// leaves b as it was.
func AppendAPIError(b []byte, e *model.APIError) ([]byte, error) {
	if e == nil {
		return b, errNil
	}
	members := []string{"__type", string(e.Code)}
	if e.Message != "" {
		members = append(members, "Message", e.Message, "message", e.Message)
	}
	out := cborwire.AppendHead(b, cborwire.Map, uint64(len(members)/2))
	for i, text := range members {
		if !utf8.ValidString(text) {
			return b, &model.EncodeError{Path: members[i-1], Pointer: "/" + members[i-1], Reason: "the text is not UTF-8"}
		}
		out = cborwire.AppendText(out, text)
	}
	return out, nil
}
