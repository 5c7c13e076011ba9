package model

import (
	"bytes"
	"cmp"
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// DecodeAPIError reads the answer to a call that failed: its HTTP status, header
// and body. The header is that of net/http or of any other source: names are
// taken in any case. It always returns an error, so look at the status first: a
// call has failed unless that is 200. What can't be known is empty: a
// body may be missing, be no JSON, or break off, and what was whole before it did
// is read.
//
// The code is in the header X-Amzn-ErrorType or in the member __type, code or
// Code of the body, the first that names one; a namespace before # and an
// address after : are not part of it. The message is the first of message,
// Message and errorMessage that is not empty; for a body that is no JSON object
// it is the beginning of the body. As text goes to people, invalid UTF-8 becomes
// U+FFFD.
func DecodeAPIError(status int, header map[string][]string, body []byte) *APIError {
	e := &APIError{StatusCode: status}
	members, isObject := errorMembers(body)
	for _, raw := range []string{headerValue(header, "X-Amzn-ErrorType"), members["__type"], members["code"], members["Code"]} {
		if e.RawCode == "" {
			e.RawCode = raw
		}
		if code := bareCode(raw); code != "" {
			e.Code, e.RawCode = code, raw
			break
		}
	}
	if e.Message = cmp.Or(members["message"], members["Message"], members["errorMessage"]); !isObject {
		body = bytes.TrimSpace(bytes.TrimPrefix(body, []byte("\ufeff")))
		e.Message = shown(string(body[:min(len(body), (maxShownBody+1)*utf8.UTFMax)]), maxShownBody)
	}
	e.RequestID = cmp.Or(headerValue(header, "X-Amzn-RequestId"), headerValue(header, "X-Amz-RequestId"), headerValue(header, "X-Amz-Request-Id"))
	return e
}

// maxShownBody is how many characters a message has of a body that is no JSON
// object.
const maxShownBody = 200

// bareCode returns a code without namespace and address.
func bareCode(raw string) ErrorCode {
	raw, _, _ = strings.Cut(raw, ":")
	return ErrorCode(raw[strings.LastIndexByte(raw, '#')+1:])
}

// headerValue returns the first value of a header field. Its name may be spelled
// in any case: a header that was not read by net/http has them as they came.
func headerValue(header map[string][]string, name string) string {
	first := "" // of the fields of that name in the order of their spelling
	value := ""
	for field, values := range header {
		if strings.EqualFold(field, name) && len(values) > 0 && values[0] != "" && (first == "" || field < first) {
			first, value = field, values[0]
		}
	}
	return strings.ToValidUTF8(value, "\ufffd")
}

// errorMembers returns the members of an error that are strings, up to where the
// text is no longer JSON, and whether an object begins there.
func errorMembers(body []byte) (members map[string]string, isObject bool) {
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(body, []byte("\ufeff"))))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return nil, false
	}
	members = make(map[string]string)
	for d.More() {
		name, err := d.Token()
		if err != nil {
			break
		}
		var value json.RawMessage
		if d.Decode(&value) != nil {
			break
		}
		switch name {
		case "__type", "code", "Code", "message", "Message", "errorMessage":
			var text string // stays empty if it is none
			_ = json.Unmarshal(value, &text)
			members[name.(string)] = text
		}
	}
	return members, true
}
