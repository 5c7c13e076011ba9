package main

import (
	"encoding/binary"
	"encoding/json"
	"math"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
)

const (
	startPath    = "/service/PhotonAdminProxyService/operation/StartImageBuilder"
	describePath = "/service/PhotonAdminProxyService/operation/DescribeImages"
)

// What is refused because of the form of RPC v2 CBOR, in CBOR. TestRefused has all
// else.
func TestRefusedInCBOR(t *testing.T) {
	url := start(t, "")
	const noOperation = "The path names no operation of AppStream, as /service/PhotonAdminProxyService/operation/DescribeImages does; WorkSpaces is called in AWS JSON"
	for name, test := range map[string]struct {
		path, body string
		header     map[string]string // besides that of every call; "" leaves one out
		status     int
		code       model.ErrorCode
		message    string // how it begins
	}{
		"no path":              {"", "\xa0", nil, 400, model.UnknownOperationException, noOperation},
		"unknown operation":    {"/service/PhotonAdminProxyService/operation/CreateFleet", "\xa0", nil, 400, model.UnknownOperationException, noOperation},
		"unknown service":      {"/service/AppStream/operation/DescribeImages", "\xa0", nil, 400, model.UnknownOperationException, noOperation},
		"WorkSpaces":           {"/service/WorkspacesService/operation/DescribeWorkspaceImages", "\xa0", nil, 400, model.UnknownOperationException, noOperation},
		"a slash after":        {describePath + "/", "\xa0", nil, 400, model.UnknownOperationException, noOperation},
		"a path not in UTF-8":  {describePath + "%ff", "\xa0", nil, 400, model.UnknownOperationException, noOperation},
		"a target":             {describePath, "\xa0", map[string]string{"X-Amz-Target": describeTarget}, 400, model.UnknownOperationException, "The header X-Amz-Target has no place beside Smithy-Protocol"},
		"another target":       {describePath, "\xa0", map[string]string{"X-Amzn-Target": describeTarget}, 400, model.UnknownOperationException, "The header X-Amzn-Target has no place beside Smithy-Protocol"},
		"no header":            {describePath, "\xa0", map[string]string{"Smithy-Protocol": ""}, 400, model.UnknownOperationException, "The header Smithy-Protocol is not rpc-v2-cbor"},
		"another protocol":     {describePath, "{}", map[string]string{"Smithy-Protocol": "rpc-v2-json"}, 400, model.UnknownOperationException, "The header Smithy-Protocol is not rpc-v2-cbor"},
		"JSON by a target":     {describePath, "{}", map[string]string{"Smithy-Protocol": "", "X-Amz-Target": describeTarget}, 400, model.UnknownOperationException, "The header Smithy-Protocol is not rpc-v2-cbor"},
		"the type of JSON":     {describePath, "{}", map[string]string{"Content-Type": "application/x-amz-json-1.1"}, 415, model.SerializationException, "The header Content-Type is not application/cbor"},
		"the type of a form":   {describePath, "\xa0", map[string]string{"Content-Type": "application/x-www-form-urlencoded"}, 415, model.SerializationException, "The header Content-Type is not application/cbor"},
		"a type that is none":  {describePath, "\xa0", map[string]string{"Content-Type": ";"}, 415, model.SerializationException, "The header Content-Type is not application/cbor"},
		"JSON":                 {describePath, "{}", nil, 400, model.SerializationException, ""},
		"JSON, a list":         {describePath, "[1]", nil, 400, model.SerializationException, ""},
		"cut":                  {startPath, "\xa1\x64Name\x62a", nil, 400, model.SerializationException, "Name: "},
		"cut, indefinite":      {startPath, "\xbf\x64Name\x61a", nil, 400, model.SerializationException, ""},
		"more after it":        {startPath, "\xa1\x64Name\x61a\x00", nil, 400, model.SerializationException, ""},
		"no map":               {startPath, "\x81\x64Name", nil, 400, model.SerializationException, "want "},
		"null":                 {startPath, "\xf6", nil, 400, model.SerializationException, ""},
		"not UTF-8":            {startPath, "\xa1\x64Name\x61\xff", nil, 400, model.SerializationException, "Name: "},
		"a byte string":        {startPath, "\xa1\x64Name\x41a", nil, 400, model.SerializationException, "Name: "},
		"a text of 2^63 bytes": {startPath, "\xa1\x64Name\x7b\x80\x00\x00\x00\x00\x00\x00\x00", nil, 400, model.SerializationException, "Name: "},
		"NaN":                  {describePath, "\xa1\x6aMaxResults\xf9\x7e\x00", nil, 400, model.SerializationException, "MaxResults: "},
		"a fraction":           {describePath, "\xa1\x6aMaxResults\xfb\x3f\xf8\x00\x00\x00\x00\x00\x00", nil, 400, model.SerializationException, "MaxResults: "},
		"2^32":                 {describePath, "\xa1\x6aMaxResults\x1b\x00\x00\x00\x01\x00\x00\x00\x00", nil, 400, model.SerializationException, "MaxResults: "},
		"no body, a member":    {startPath, "", nil, 400, model.ValidationException, "1 validation error detected: Value null at 'name'"},
		"undefined":            {startPath, "\xa1\x64Name\xf7", nil, 400, model.ValidationException, "1 validation error detected: Value null at 'name'"},
		"too long":             {startPath, strings.Repeat("\x00", maxBody+1), nil, 413, model.RequestEntityTooLargeException, "The body is longer than 1048576 bytes"},
	} {
		t.Run(name, func(t *testing.T) {
			status, header, answer := callCBOR(test.path, test.body, test.header).end(t, url)
			wantHeader(t, header)
			got := cbor.DecodeAPIError(status, header, []byte(answer))
			if status != test.status || got.Code != test.code || !strings.HasPrefix(got.Message, test.message) {
				t.Errorf("got %d %s: %s\nwant %d %s: %s", status, got.Code, got.Message, test.status, test.code, test.message)
			}
			if strings.Contains(got.Message, "line ") || strings.Contains(got.Message, "JSON") && !strings.Contains(test.message, "JSON") {
				t.Errorf("the message speaks of JSON: %s", got.Message)
			}
			var members map[string]string
			if err := json.Unmarshal([]byte(toJSON(t, answer)), &members); err != nil {
				t.Fatal(err)
			}
			// Some clients look for one member, some for the other, and none must
			// have to cut the code out of a longer text.
			want := map[string]string{"__type": string(test.code), "Message": got.Message, "message": got.Message}
			if diff := cmp.Diff(want, members); diff != "" {
				t.Errorf("the body (-want +got):\n%s", diff)
			}
		})
	}
}

// An empty header does not hide a second one of its name.
func TestSecondTarget(t *testing.T) {
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, start(t, "")+describePath, strings.NewReader("\xa0"))
	if err != nil {
		t.Fatal(err)
	}
	request.Header = http.Header{"Smithy-Protocol": {"rpc-v2-cbor"}, "X-Amz-Target": {"", startTarget}}
	response, err := httpClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusBadRequest {
		t.Errorf("the status is %d, want 400", response.StatusCode)
	}
}

// callCBOR returns a call with other headers; "" leaves one out.
func callCBOR(path, body string, header map[string]string) begun {
	b := begunCBOR(path, body)
	for name, value := range header {
		b.header[name] = value
		if value == "" {
			delete(b.header, name)
		}
	}
	return b
}

// wantHeader checks the headers that every answer in CBOR has.
func wantHeader(t *testing.T, got map[string][]string) {
	t.Helper()
	for name, want := range map[string]string{"Smithy-Protocol": "rpc-v2-cbor", "Content-Type": "application/cbor"} {
		if diff := cmp.Diff([]string{want}, got[name]); diff != "" {
			t.Errorf("the header %s (-want +got):\n%s", name, diff)
		}
	}
	if len(got["X-Amzn-Requestid"]) != 1 || len(got["X-Amzn-Errortype"]) > 0 {
		t.Errorf("the header is %v", got)
	}
}

// What clients may leave out or send besides.
func TestCallsInCBOR(t *testing.T) {
	url := start(t, "")
	for name, b := range map[string]begun{
		"as most":              callCBOR(describePath, "\xa0", map[string]string{"Accept": "application/cbor"}),
		"no body":              callCBOR(describePath, "", nil),
		"no body and no type":  callCBOR(describePath, "", map[string]string{"Content-Type": ""}),
		"no type":              callCBOR(describePath, "\xa0", map[string]string{"Content-Type": ""}),
		"a parameter":          callCBOR(describePath, "\xa0", map[string]string{"Content-Type": "Application/CBOR; charset=utf-8"}),
		"another Accept":       callCBOR(describePath, "\xa0", map[string]string{"Accept": "*/*"}),
		"an indefinite map":    callCBOR(describePath, "\xbf\xff", nil),
		"a prefix":             callCBOR("/v1"+describePath, "\xa0", nil),
		"a namespace":          callCBOR("/service/com.amazonaws.appstream.PhotonAdminProxyService/operation/DescribeImages", "\xa0", nil),
		"a question":           callCBOR(describePath+"?a=b", "\xa0", nil),
		"an unknown member":    callCBOR(describePath, "\xa1\x68Tomorrow\x82\x01\xf6", nil),
		"a tag":                callCBOR(describePath, "\xa1\x6aMaxResults\xc1\x18\x19", nil),
		"nulls":                callCBOR(describePath, "\xa2\x65Names\xf6\x64Type\xf7", nil),
		"a number of 8 bytes":  callCBOR(describePath, "\xa1\x6aMaxResults\x1b\x00\x00\x00\x00\x00\x00\x00\x19", nil),
		"no number of results": callCBOR(describePath, "\xa1\x6aMaxResults\x00", nil),
	} {
		t.Run(name, func(t *testing.T) {
			status, header, answer := b.end(t, url)
			wantHeader(t, header)
			var result model.DescribeImagesResult
			if err := cbor.UnmarshalStrict([]byte(answer), &result); status != 200 || err != nil || len(result.Images) != 7 {
				t.Errorf("status %d, %v, %d images, want 7", status, err, len(result.Images))
			}
		})
	}
}

// What is done in one protocol is seen in the other, and a token of one is good
// in the other.
func TestBothProtocols(t *testing.T) {
	url := start(t, "")
	create := methodIn[model.CreateImageBuilderRequest, model.CreateImageBuilderResult](url, true)
	made := done(create(t.Context(), &model.CreateImageBuilderRequest{Name: "both", ImageName: "office-2026-02", InstanceType: enums.InstanceTypeStreamStandardMedium, EnableDefaultInternetAccess: new(false)}))(t).ImageBuilder
	var tokens []string
	for _, inCBOR := range []bool{false, true} {
		builders := methodIn[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](url, inCBOR)
		seen := done(builders(t.Context(), &model.DescribeImageBuildersRequest{Names: []string{"both"}}))(t).ImageBuilders
		if len(seen) != 1 || seen[0].Name != "both" || !seen[0].CreatedTime.Equal(made.CreatedTime) || *seen[0].EnableDefaultInternetAccess {
			t.Errorf("in CBOR %t: got %+v, want %+v", inCBOR, seen, made)
		}
		images := methodIn[model.DescribeImagesRequest, model.DescribeImagesResult](url, inCBOR)
		token := done(images(t.Context(), &model.DescribeImagesRequest{MaxResults: new(int32(2))}))(t).NextToken
		tokens = append(tokens, token)
		others := methodIn[model.DescribeImagesRequest, model.DescribeImagesResult](url, !inCBOR)
		if rest := done(others(t.Context(), &model.DescribeImagesRequest{NextToken: token}))(t).Images; len(rest) != 5 {
			t.Errorf("in CBOR %t: after two of seven there are %d", inCBOR, len(rest))
		}
	}
	if tokens[0] != tokens[1] {
		t.Errorf("the tokens are %q", tokens)
	}
}

// What a newer service sends is answered as it was saved, as far as CBOR can say
// it, and times have the form that all clients read: tag 1, and an integer or a
// float of 64 bits.
func TestDataInCBOR(t *testing.T) {
	file := filepath.Join(t.TempDir(), "data.json")
	const image = `{"Name":"a","State":"SLEEPING","Applications":[{"Name":"b","Metadata":{"c":"d"},"New":[1]}],"CreatedTime":1561990123.456,"PublicBaseImageReleasedDate":1561990123,"Tomorrow":{"e":0.5,"f":null,"g":-1,"h":[],"i":{},"j":"ü"}}`
	if err := os.WriteFile(file, []byte(`{"Images":[`+image+`]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	_, header, answer := begunCBOR(describePath, "").end(t, start(t, file))
	wantHeader(t, header)
	precise := "\x6bCreatedTime\xc1\xfb" + string(binary.BigEndian.AppendUint64(nil, math.Float64bits(1561990123.456)))
	whole := "\x78\x1bPublicBaseImageReleasedDate\xc1\x1a" + string(binary.BigEndian.AppendUint32(nil, 1561990123))
	if !contains(answer, precise, whole) {
		t.Errorf("the times have another form in %q", answer)
	}
	var result model.DescribeImagesResult
	if err := cbor.Unmarshal([]byte(answer), &result); err != nil {
		t.Fatal(err)
	}
	got, err := result.AppendJSON(nil)
	if err != nil || string(got) != `{"Images":[`+image+`]}` {
		t.Errorf("%v (-want +got):\n%s", err, cmp.Diff(`{"Images":[`+image+`]}`, string(got)))
	}
}
