package model_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
)

// typeHeader is a header, as net/http reads it, that names a code.
func typeHeader(code string) http.Header {
	header := make(http.Header)
	header.Set("X-Amzn-ErrorType", code)
	return header
}

func TestDecodeAPIErrorCode(t *testing.T) {
	for name, test := range map[string]struct {
		header http.Header
		body   string
		code   model.ErrorCode
		raw    string
	}{
		"plain":                     {nil, `{"__type":"X"}`, "X", "X"},
		"namespace":                 {nil, `{"__type":"com.amazonaws.photon#X"}`, "X", "com.amazonaws.photon#X"},
		"address":                   {nil, `{"__type":"X:http://internal.amazon.com/coral/com.amazon.coral.service/"}`, "X", "X:http://internal.amazon.com/coral/com.amazon.coral.service/"},
		"namespace and address":     {nil, `{"__type":"com.amazonaws.photon#X:http://internal/"}`, "X", "com.amazonaws.photon#X:http://internal/"},
		"address with #":            {nil, `{"__type":"X:http://internal/#Y"}`, "X", "X:http://internal/#Y"},
		"two namespaces":            {nil, `{"__type":"a#b#X"}`, "X", "a#b#X"},
		"escapes":                   {nil, `{"__type":"a\u0023\u0058\u003ab"}`, "X", "a#X:b"},
		"escapes in the name":       {nil, `{"\u005f_type":"X"}`, "X", "X"},
		"unknown to this package":   {nil, `{"__type":"SomethingNew"}`, "SomethingNew", "SomethingNew"},
		"header":                    {typeHeader("X"), ``, "X", "X"},
		"header, namespace":         {typeHeader("a.b#X"), `{}`, "X", "a.b#X"},
		"header, address":           {typeHeader("X:http://internal/"), `{}`, "X", "X:http://internal/"},
		"header, both":              {typeHeader("a.b#X:http://internal/"), `{}`, "X", "a.b#X:http://internal/"},
		"header before body":        {typeHeader("X"), `{"__type":"Y","code":"Z"}`, "X", "X"},
		"header, several":           {http.Header{"X-Amzn-Errortype": {"X", "Y"}}, `{}`, "X", "X"},
		"header, lower case":        {http.Header{"x-amzn-errortype": {"X"}}, `{"__type":"Y"}`, "X", "X"},
		"header, upper case":        {http.Header{"X-AMZN-ERRORTYPE": {"X"}}, `{"__type":"Y"}`, "X", "X"},
		"header, as documented":     {http.Header{"X-Amzn-ErrorType": {"X"}}, `{"__type":"Y"}`, "X", "X"},
		"header, canonical":         {http.Header{"X-Amzn-Errortype": {"X"}}, `{"__type":"Y"}`, "X", "X"},
		"header, other spelling":    {http.Header{"X-Amzn-Errortype": {""}, "x-amzn-errortype": {"X"}}, `{"__type":"Y"}`, "X", "X"},
		"header, empty":             {typeHeader(""), `{"__type":"Y"}`, "Y", "Y"},
		"header, no value":          {http.Header{"X-Amzn-Errortype": nil, "x-amzn-errortype": {}}, `{"__type":"Y"}`, "Y", "Y"},
		"header, other field":       {http.Header{"X-Amzn-Errortypes": {"X"}, "Errortype": {"X"}}, `{"__type":"Y"}`, "Y", "Y"},
		"header, address only":      {typeHeader(":http://x"), `{"__type":"a#Y"}`, "Y", "a#Y"},
		"header, namespace only":    {typeHeader("a#"), `{"code":"Y"}`, "Y", "Y"},
		"header, not UTF-8":         {typeHeader("X\xff"), `{}`, "X\ufffd", "X\ufffd"},
		"no code anywhere":          {typeHeader(":http://x"), `{"__type":"#","code":":"}`, "", ":http://x"},
		"no code in the body":       {nil, `{"__type":"#","code":":"}`, "", "#"},
		"__type before code":        {nil, `{"Code":"Z","code":"Y","__type":"X"}`, "X", "X"},
		"code before Code":          {nil, `{"Code":"Z","code":"Y"}`, "Y", "Y"},
		"Code alone":                {nil, `{"Code":"Z"}`, "Z", "Z"},
		"__type without code":       {nil, `{"__type":":http://x","code":"Y"}`, "Y", "Y"},
		"__type, empty":             {nil, `{"__type":"","Code":"Z"}`, "Z", "Z"},
		"__type, null":              {nil, `{"__type":null,"code":"Y"}`, "Y", "Y"},
		"__type, number":            {nil, `{"__type":5,"code":"Y"}`, "Y", "Y"},
		"__type, object":            {nil, `{"__type":{"__type":"X"},"code":"Y"}`, "Y", "Y"},
		"code, list":                {nil, `{"code":["X"],"Code":"Z"}`, "Z", "Z"},
		"Code, true":                {nil, `{"Code":true}`, "", ""},
		"status as code":            {nil, `{"code":400}`, "", ""},
		"other case of the members": {nil, `{"__Type":"X","CODE":"Y","type":"Z"}`, "", ""},
		"within another member":     {nil, `{"Error":{"__type":"X","Code":"Y"}}`, "", ""},
		"after other members":       {nil, `{"a":{"code":"Y"},"b":["}"],"c":1e9,"__type":"X"}`, "X", "X"},
		"white space":               {nil, " {\r\n\t\"__type\" : \"X\" } \n", "X", "X"},
		"twice":                     {nil, `{"__type":"X","__type":"Y"}`, "Y", "Y"},
		"twice, then null":          {nil, `{"__type":"X","code":"Y","__type":null}`, "Y", "Y"},
		"not UTF-8":                 {nil, "{\"__type\":\"X\xff\"}", "X\ufffd", "X\ufffd"},
		"half a pair":               {nil, `{"__type":"X\ud800"}`, "X\ufffd", "X\ufffd"},
		"nothing":                   {nil, `{}`, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			want := &model.APIError{Code: test.code, RawCode: test.raw, StatusCode: 400}
			for range 20 { // a map has another order each time
				if diff := cmp.Diff(want, model.DecodeAPIError(400, test.header, []byte(test.body))); diff != "" {
					t.Fatalf("(-want +got):\n%s", diff)
				}
			}
		})
	}
}

func TestDecodeAPIErrorMessage(t *testing.T) {
	for name, test := range map[string]struct{ body, want string }{
		"message":                 {`{"message":"a"}`, "a"},
		"Message":                 {`{"Message":"b"}`, "b"},
		"errorMessage":            {`{"errorMessage":"c"}`, "c"},
		"message first":           {`{"errorMessage":"c","Message":"b","message":"a"}`, "a"},
		"Message second":          {`{"errorMessage":"c","Message":"b"}`, "b"},
		"message, empty":          {`{"message":"","Message":"b"}`, "b"},
		"both empty":              {`{"message":"","Message":"","errorMessage":"c"}`, "c"},
		"message, null":           {`{"message":null,"Message":"b"}`, "b"},
		"message, no string":      {`{"message":{"message":"a"},"Message":5,"errorMessage":"c"}`, "c"},
		"none":                    {`{"MESSAGE":"d","ErrorMessage":"d","msg":"d"}`, ""},
		"escapes":                 {`{"message":"\"a\"\n\u00e9 \ud83d\ude00 \/"}`, "\"a\"\né 😀 /"},
		"not UTF-8":               {"{\"message\":\"Z\xfcrich \xed\xa0\x80\"}", "Z\ufffdrich \ufffd\ufffd\ufffd"},
		"half a pair":             {`{"message":"\ud800a"}`, "\ufffda"},
		"twice":                   {`{"message":"a","message":"b"}`, "b"},
		"white space is a text":   {`{"message":" ","Message":"b"}`, " "},
		"byte order mark":         {"\ufeff" + `{"message":"a"}`, "a"},
		"two of them":             {"\ufeff\ufeff" + `{"message":"a"}`, "\ufffd" + `{"message":"a"}`},
		"text after":              {`{"message":"a"} {"message":"b"} <html>`, "a"},
		"no colon":                {`{"message":"a","Message" "b"}`, "a"},
		"no comma":                {`{"message":"a" "Message":"b"}`, "a"},
		"a name without quotes":   {`{"Message":"b",message:"a"}`, "b"},
		"a comma too much":        {`{"Message":"b",,"message":"a"}`, "b"},
		"a bracket instead":       {`{"Message":"b"],"message":"a"}`, "b"},
		"a value that is no JSON": {`{"Message":"b","x":nope,"message":"a"}`, "b"},
		"an escape that is none":  {`{"Message":"b","message":"\x"}`, "b"},
		"a control character":     {"{\"Message\":\"b\",\"message\":\"a\n\"}", "b"},
	} {
		t.Run(name, func(t *testing.T) {
			want := &model.APIError{Message: test.want, StatusCode: 500}
			if diff := cmp.Diff(want, model.DecodeAPIError(500, nil, []byte(test.body))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestDecodeAPIErrorRequestID(t *testing.T) {
	for name, test := range map[string]struct {
		header http.Header
		want   string
	}{
		"none":                {nil, ""},
		"x-amzn-RequestId":    {http.Header{"X-Amzn-Requestid": {"a"}}, "a"},
		"x-amz-RequestId":     {http.Header{"X-Amz-Requestid": {"b"}}, "b"},
		"x-amz-request-id":    {http.Header{"X-Amz-Request-Id": {"c"}}, "c"},
		"all":                 {http.Header{"X-Amz-Request-Id": {"c"}, "X-Amz-Requestid": {"b"}, "X-Amzn-Requestid": {"a"}}, "a"},
		"the second and last": {http.Header{"X-Amz-Request-Id": {"c"}, "X-Amz-Requestid": {"b"}, "X-Amzn-Requestid": {""}}, "b"},
		"as documented":       {http.Header{"x-amzn-RequestId": {"a"}}, "a"},
		"lower case":          {http.Header{"x-amz-request-id": {"c"}}, "c"},
		"upper case":          {http.Header{"X-AMZ-REQUESTID": {"b"}}, "b"},
		"another field":       {http.Header{"X-Request-Id": {"d"}, "X-Amz-Id-2": {"d"}}, ""},
		"not UTF-8":           {http.Header{"X-Amzn-Requestid": {"a\xff"}}, "a\ufffd"},
	} {
		t.Run(name, func(t *testing.T) {
			want := &model.APIError{RequestID: test.want, StatusCode: 400}
			if diff := cmp.Diff(want, model.DecodeAPIError(400, test.header, []byte(`{"RequestId":"e"}`))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A header with two spellings of a field does not say which counts, but it is
// the same one each time.
func TestDecodeAPIErrorTwoSpellings(t *testing.T) {
	header := http.Header{"x-amzn-errortype": {"X"}, "X-AMZN-ERRORTYPE": {"Y"}}
	first := model.DecodeAPIError(400, header, nil).Code
	for range 200 {
		if again := model.DecodeAPIError(400, header, nil).Code; again != first {
			t.Fatalf("the code is %s, and then %s", first, again)
		}
	}
	header["x-amzn-errortype"] = []string{""}
	for range 200 {
		if got := model.DecodeAPIError(400, header, nil).Code; got != "Y" {
			t.Fatalf("the code is %q, want that of the spelling which has one", got)
		}
	}
}

// Of a body that is no JSON object the beginning is the message; what else is
// known stays.
func TestDecodeAPIErrorUnreadable(t *testing.T) {
	for name, c := range map[string]struct{ body, message string }{
		"empty":           {"", ""},
		"white space":     {" \r\n", ""},
		"null":            {"null", "null"},
		"a list":          {`[{"__type":"X","message":"a"}]`, `[{"__type":"X","message":"a"}]`},
		"a string":        {`"X"`, `"X"`},
		"a number":        {"500", "500"},
		"HTML":            {"<html>\r\n\t<body>{\"__type\":\"X\"}</body>\n</html>\n", `<html> <body>{"__type":"X"}</body> </html>`},
		"XML":             {`<Error><Code>X</Code></Error>`, `<Error><Code>X</Code></Error>`},
		"a sentence":      {"Service Unavailable", "Service Unavailable"},
		"a brace":         {"{", ""},
		"not UTF-8":       {"\xff\xfe\x00{", "\ufffd\ufffd\ufffd{"},
		"a mark":          {"\ufeff", ""},
		"a mark and text": {"\ufeff \ufeffa", "\ufffda"},
		"NUL bytes":       {"\x00\x00\x00", "\ufffd\ufffd\ufffd"},
		"control":         {"\x1b[31mred\u202e", "\ufffd[31mred\ufffd"},
		"200 characters":  {strings.Repeat("é", 200), strings.Repeat("é", 200)},
		"201 characters":  {strings.Repeat("é", 201), strings.Repeat("é", 200) + "…"},
		"much space":      {strings.Repeat(" ", 5000) + "a" + strings.Repeat("\n", 700) + "b", "a b"},
		"10 MB of HTML":   {"<html>" + strings.Repeat("<p>sorry</p>", 10<<20/12), "<html>" + strings.Repeat("<p>sorry</p>", 16) + "<p…"},
		"10 MB of text":   {`"` + strings.Repeat("a", 10<<20) + `"`, `"` + strings.Repeat("a", 199) + "…"},
		"10 MB of braces": {strings.Repeat(`{"a":`, 10<<20/5), ""},
		"deep lists":      {strings.Repeat("[", 1<<20), strings.Repeat("[", 200) + "…"},
	} {
		t.Run(name, func(t *testing.T) {
			want := &model.APIError{StatusCode: 503, Message: c.message}
			if diff := cmp.Diff(want, model.DecodeAPIError(503, nil, []byte(c.body))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			header := typeHeader("a#X")
			header.Set("X-Amzn-RequestId", "r")
			want = &model.APIError{Code: "X", RawCode: "a#X", StatusCode: 503, RequestID: "r", Message: c.message}
			if diff := cmp.Diff(want, model.DecodeAPIError(503, header, []byte(c.body))); diff != "" {
				t.Errorf("with a header (-want +got):\n%s", diff)
			}
		})
	}
	if diff := cmp.Diff(&model.APIError{}, model.DecodeAPIError(0, nil, nil)); diff != "" {
		t.Errorf("nil (-want +got):\n%s", diff)
	}
}

// Cut off anywhere after its brace, a body still gives the members that are whole, and no part
// of one.
func TestDecodeAPIErrorCutOff(t *testing.T) {
	const body = "\ufeff" + `{"a":{"b":[1,"}"]}, "__type" : "a.b#Xé:http://x", "c":-1.5e3, "message": "Zür\u0069ch \"\ud83d\ude00" }`
	codeEnd := strings.Index(body, `, "c"`)
	messageEnd := strings.Index(body, ` }`)
	for end := strings.Index(body, "{") + 1; end <= len(body); end++ {
		want := &model.APIError{StatusCode: 400}
		if end >= codeEnd {
			want.Code, want.RawCode = "Xé", "a.b#Xé:http://x"
		}
		if end >= messageEnd {
			want.Message = "Zürich \"😀"
		}
		for why, rest := range map[string]string{"cut off": "", "followed by NUL bytes": "\x00\x00", "followed by HTML": "<html>"} {
			if diff := cmp.Diff(want, model.DecodeAPIError(400, nil, []byte(body[:end]+rest))); diff != "" {
				t.Fatalf("%q, %s (-want +got):\n%s", body[:end], why, diff)
			}
		}
	}
}

func TestDecodeAPIErrorBig(t *testing.T) {
	long := strings.Repeat("é", 5<<20)
	for name, test := range map[string]struct{ body, message string }{
		"10 MB of message":   {`{"__type":"X","message":"` + long + `"}`, long},
		"10 MB, no end":      {`{"__type":"X","message":"` + long, ""},
		"10 MB between":      {`{"__type":"X","a":"` + long + `","message":"m"}`, "m"},
		"many members":       {`{"__type":"X"` + strings.Repeat(`,"a":0`, 1<<18) + `,"message":"m"}`, "m"},
		"deep nesting":       {`{"__type":"X","a":` + strings.Repeat("[", 1000) + strings.Repeat("]", 1000) + `,"message":"m"}`, "m"},
		"too deep a nesting": {`{"__type":"X","a":` + strings.Repeat("[", 1<<20) + strings.Repeat("]", 1<<20) + `,"message":"m"}`, ""},
		"10 MB of nesting":   {`{"__type":"X","a":` + strings.Repeat(`{"a":`, 10<<20/5), ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := model.DecodeAPIError(500, nil, []byte(test.body))
			if got.Code != "X" || got.StatusCode != 500 {
				t.Errorf("code %q, status %d; want X and 500", got.Code, got.StatusCode)
			}
			if got.Message != test.message {
				t.Errorf("a message of %d bytes, want %d", len(got.Message), len(test.message))
			}
		})
	}
}

// The body belongs to the caller: it is not changed, and nothing of it is kept.
func TestDecodeAPIErrorCopies(t *testing.T) {
	const text = `{"__type":"X","message":"a"}`
	body := []byte(text)
	e := model.DecodeAPIError(400, nil, body)
	if string(body) != text {
		t.Errorf("the body was changed to %s", body)
	}
	clear(body)
	if diff := cmp.Diff(&model.APIError{Code: "X", RawCode: "X", Message: "a", StatusCode: 400}, e); diff != "" {
		t.Errorf("after a change of the body (-want +got):\n%s", diff)
	}
}
