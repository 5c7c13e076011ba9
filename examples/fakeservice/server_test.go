package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/euc-go/eucmodel/model"
)

// contains reports whether all parts stand in text.
func contains(text string, parts ...string) bool {
	for _, part := range parts {
		if !strings.Contains(text, part) {
			return false
		}
	}
	return true
}

const (
	startTarget    = "PhotonAdminProxyService.StartImageBuilder"
	createTarget   = "PhotonAdminProxyService.CreateImageBuilder"
	describeTarget = "PhotonAdminProxyService.DescribeImages"
	workTarget     = "WorkspacesService.DescribeWorkspaceImages"
)

// Requests that are refused in both protocols. What only one of them can say is in
// the tests of each.
func TestRefused(t *testing.T) {
	url := start(t, "")
	long := strings.Repeat("x", 102)
	for name, test := range map[string]struct {
		target, body string
		status       int
		code         model.ErrorCode
		message      string // how it begins, or with a line break at the end all of it
	}{
		"too long":         {startTarget, `{"Name":"` + strings.Repeat("x", maxBody) + `"}`, 413, model.RequestEntityTooLargeException, "The body is longer than 1048576 bytes"},
		"no object":        {startTarget, `["a"]`, 400, model.SerializationException, ""},
		"another type":     {startTarget, `{"Name":5}`, 400, model.SerializationException, "Name: "},
		"twice":            {startTarget, `{"Name":"a","Name":"b"}`, 400, model.SerializationException, ""},
		"too large":        {"PhotonAdminProxyService.DescribeImageBuilders", `{"MaxResults":99999999999}`, 400, model.SerializationException, "MaxResults: "},
		"required":         {startTarget, `{}`, 400, model.ValidationException, "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null"},
		"null, required":   {startTarget, `{"Name":null}`, 400, model.ValidationException, "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null"},
		"too short":        {startTarget, `{"Name":""}`, 400, model.ValidationException, "1 validation error detected: Value '' at 'name' failed to satisfy constraint: Member must have length greater than or equal to 1"},
		"too many letters": {startTarget, `{"Name":"a","AppstreamAgentVersion":"` + long + `"}`, 400, model.ValidationException, "1 validation error detected: Value '" + long + "' at 'appstreamAgentVersion' failed to satisfy constraint: Member must have length less than or equal to 100"},
		"pattern":          {"PhotonAdminProxyService.DeleteImage", `{"Name":".a"}`, 400, model.ValidationException, "1 validation error detected: Value '.a' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$"},
		"too much":         {describeTarget, `{"MaxResults":26}`, 400, model.ValidationException, "1 validation error detected: Value '26' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 25"},
		"too little":       {describeTarget, `{"MaxResults":-1}`, 400, model.ValidationException, "1 validation error detected: Value '-1' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 0"},
		"an enum":          {describeTarget, `{"Type":"OPEN"}`, 400, model.ValidationException, "1 validation error detected: Value 'OPEN' at 'type' failed to satisfy constraint: Member must satisfy enum value set: [PUBLIC, PRIVATE, SHARED]"},
		"another enum":     {workTarget, `{"ImageType":"OPEN"}`, 400, model.ValidationException, "1 validation error detected: Value 'OPEN' at 'imageType' failed to satisfy constraint: Member must satisfy enum value set: [OWNED, SHARED]"},
		"no items":         {workTarget, `{"ImageIds":[]}`, 400, model.ValidationException, "1 validation error detected: Value '[]' at 'imageIds' failed to satisfy constraint: Member must have length greater than or equal to 1"},
		"an item": {
			createTarget, `{"Name":"a","ImageName":"b","InstanceType":"stream.standard.medium","AccessEndpoints":[{"EndpointType":"X"}]}`, 400, model.ValidationException,
			"1 validation error detected: Value 'X' at 'accessEndpoints.1.member.endpointType' failed to satisfy constraint: Member must satisfy enum value set: [STREAMING]",
		},
		"two": {
			createTarget, `{"Name":"","ImageName":"b","InstanceType":"stream.standard.medium","VpcConfig":{"SubnetIds":[""]}}`, 400, model.ValidationException,
			"2 validation errors detected: Value '' at 'name' failed",
		},
		"nothing": {
			createTarget, `{}`, 400, model.ValidationException,
			"2 validation errors detected: Value null at 'name' failed to satisfy constraint: Member must not be null; Value null at 'instanceType' failed",
		},
		"a type and no image": {createTarget, `{"Name":5}`, 400, model.SerializationException, "Name: "},
		"a null item":         {describeTarget, `{"Names":[null]}`, 400, model.SerializationException, "Names[0]: "},
		"null":                {describeTarget, `null`, 400, model.SerializationException, ""},
		"many": {
			describeTarget, `{"Names":[` + strings.Repeat(`"",`, 50_000) + `""]}`, 400, model.ValidationException,
			"50001 validation errors detected: Value '' at 'names.1.member' failed to satisfy constraint: Member must have length greater than or equal to 1; ",
		},
		"many nulls": {
			createTarget, `{"Name":"a","ImageName":"b","InstanceType":"stream.standard.medium","AccessEndpoints":[` + strings.Repeat(`{"EndpointType":null},`, 20_000) + `{}]}`, 400, model.ValidationException,
			"20002 validation errors detected: ",
		},
		"many unknown members, then one that is wrong": {
			createTarget, `{` + numbered(2000, `"a%d":1`) + `,"Name":".a","ImageName":"b","InstanceType":"stream.standard.medium"}`, 400, model.ValidationException,
			"1 validation error detected: Value '.a' at 'name' failed",
		},
		"many unknown members, then one of another type": {
			createTarget, `{` + numbered(2000, `"a%d":1`) + `,"Name":5,"ImageName":"b","InstanceType":"stream.standard.medium"}`, 400, model.SerializationException,
			"Name: ",
		},
		"many unknown members, then two images": {
			createTarget, `{` + numbered(2000, `"a%d":1`) + `,"Name":"a","ImageName":"b","ImageArn":"arn:aws:appstream:eu-central-1::image/b","InstanceType":"stream.standard.medium"}`, 400, model.InvalidParameterCombinationException,
			"ImageArn: ",
		},
		"many null items":  {describeTarget, `{"Names":[` + strings.Repeat(`null,`, 2000) + `null]}`, 400, model.SerializationException, "Names[0]: "},
		"a null in a map":  {createTarget, `{"Name":"a","ImageName":"b","InstanceType":"stream.standard.medium","Tags":{"env":null}}`, 400, model.SerializationException, `Tags["env"]: `},
		"a null structure": {createTarget, `{"Name":"a","ImageName":"b","InstanceType":"stream.standard.medium","AccessEndpoints":[null]}`, 400, model.SerializationException, "AccessEndpoints[0]: "},
		"too many structures": {
			createTarget, `{"Name":"a","ImageName":"b","InstanceType":"stream.standard.medium","AccessEndpoints":[` + numbered(5, `{"EndpointType":"STREAMING","VpceId":"%d"}`) + `]}`, 400, model.ValidationException,
			`1 validation error detected: Value '[{"EndpointType":"STREAMING","VpceId":"0"},{"EndpointType":"STREAMING","VpceId":"1"},`,
		},
		"ten":    {describeTarget, `{"Names":[` + strings.Repeat(`"",`, 9) + `""]}`, 400, model.ValidationException, "10 validation errors detected: " + namesTooShort(10) + "\n"},
		"eleven": {describeTarget, `{"Names":[` + strings.Repeat(`"",`, 10) + `""]}`, 400, model.ValidationException, "11 validation errors detected: " + namesTooShort(10) + "\n"},
		"a value of 200 characters": {
			createTarget, `{"Name":"` + strings.Repeat("ä", 200) + `","ImageName":"b","InstanceType":"stream.standard.medium"}`, 400, model.ValidationException,
			"1 validation error detected: Value '" + strings.Repeat("ä", 200) + "' at 'name' failed",
		},
		"a value of 201 characters": {
			createTarget, `{"Name":"` + strings.Repeat("ä", 201) + `","ImageName":"b","InstanceType":"stream.standard.medium"}`, 400, model.ValidationException,
			"1 validation error detected: Value '" + strings.Repeat("ä", 199) + "…' at 'name' failed",
		},
		"a key with a quote": {createTarget, `{"Name":"a","ImageName":"b","InstanceType":"stream.standard.medium","Tags":{"a\"b":"c"}}`, 400, model.ValidationException, `1 validation error detected: Value 'a"b' at 'tags.a"b.member' failed`},
		"beyond 32 bits":     {describeTarget, `{"MaxResults":99999999999}`, 400, model.SerializationException, "MaxResults: "},
		"a name that is long": {
			startTarget, `{"Name":"` + strings.Repeat("ä", 1000) + `"}`, 404, model.ResourceNotFoundException,
			"Image builder " + strings.Repeat("ä", 199) + "… was not found\n",
		},
		"too many tags": {
			createTarget, `{"Name":"a","ImageName":"b","InstanceType":"stream.standard.medium","Tags":{` + numbered(51, `"k%02d":"a:b"`) + `}}`, 400, model.ValidationException,
			"1 validation error detected: Value '{k00=a:b, k01=a:b, ",
		},
		"a long value": {
			describeTarget, `{"Arns":["` + strings.Repeat("ä", 1000) + `"]}`, 400, model.ValidationException,
			"1 validation error detected: Value '" + strings.Repeat("ä", 199) + "…' at 'arns.1.member' failed",
		},
		"an odd key":  {createTarget, `{"Name":"a","ImageName":"b","InstanceType":"stream.standard.medium","Tags":{"a.B[0]":"!"}}`, 400, model.ValidationException, "2 validation errors detected: Value 'a.B[0]' at 'tags.a.B[0].member' failed"},
		"both images": {createTarget, `{"Name":"a","ImageName":"b","ImageArn":"arn:aws:appstream:eu-central-1::image/b","InstanceType":"stream.standard.medium"}`, 400, model.InvalidParameterCombinationException, "ImageArn: "},
		"an instance": {createTarget, `{"Name":"a","ImageName":"b","InstanceType":"stream.standard.mediu"}`, 400, model.ValidationException, "1 validation error detected: Value 'stream.standard.mediu' at 'instanceType' failed to satisfy constraint: Member must satisfy enum value set: [stream.standard.small, "},
		"a tag":       {createTarget, `{"Name":"a","ImageName":"b","InstanceType":"stream.standard.medium","Tags":{"aws:x":"y"}}`, 400, model.ValidationException, "1 validation error detected: Value 'aws:x' at 'tags.aws:x.member' failed"},
	} {
		t.Run(name, func(t *testing.T) {
			status, header, answer := send(t, url, test.target, test.body)
			got := model.DecodeAPIError(status, header, []byte(answer))
			want, whole := strings.CutSuffix(test.message, "\n")
			if status != test.status || got.Code != test.code || !strings.HasPrefix(got.Message, want) || whole && got.Message != want {
				t.Errorf("got %d %s: %s\nwant %d %s: %s", status, got.Code, got.Message, test.status, test.code, test.message)
			}
			if strings.Contains(got.Message, "(line ") {
				t.Errorf("the message names a line: %s", got.Message)
			}
			if got.RequestID == "" {
				t.Errorf("the header is %v", header)
			}
		})
	}
	for _, target := range []string{startTarget, createTarget, describeTarget, workTarget} {
		if _, _, answer := send(t, url, target, `{"Names":[`+strings.Repeat(`"",`, 50_000)+`""],"Name":"","ImageIds":[`+strings.Repeat(`"",`, 50_000)+`""]}`); len(answer) > 10_000 {
			t.Errorf("%s: an answer of %d bytes", target, len(answer))
		}
	}
	// A null where nothing is required is an absent member.
	if status, _, answer := send(t, url, describeTarget, `{"Type":null,"Names":null,"MaxResults":1}`); status != 200 || !strings.Contains(answer, "NextToken") {
		t.Errorf("with nulls: %d %s", status, answer)
	}
	// A member that a service would not know does no harm.
	if status, _, answer := send(t, url, describeTarget, `{"Tomorrow":[1,{"a":null}],"MaxResults":1}`); status != 200 || !strings.Contains(answer, "NextToken") {
		t.Errorf("with an unknown member: %d %s", status, answer)
	}
}

// numbered returns n items with their numbers in them, from 0.
func numbered(n int, format string) string {
	var items []string
	for i := range n {
		items = append(items, fmt.Sprintf(format, i))
	}
	return strings.Join(items, ",")
}

// namesTooShort names n broken constraints of the member Names.
func namesTooShort(n int) string {
	var parts []string
	for i := range n {
		parts = append(parts, fmt.Sprintf("Value '' at 'names.%d.member' failed to satisfy constraint: Member must have length greater than or equal to 1", i+1))
	}
	return strings.Join(parts, "; ")
}

func TestWrongMethod(t *testing.T) {
	url := start(t, "")
	for path, kind := range map[string]string{
		"/some/path?a=b": "application/x-amz-json-1.1",
		"/service/PhotonAdminProxyService/operation/DescribeImages?a=b": "application/cbor",
	} {
		for _, verb := range []string{"GET", "HEAD", "PUT", "DELETE", "OPTIONS"} {
			status, header, answer := begun{method: verb, path: path}.end(t, url)
			if status != 405 || header.Get("Allow") != "POST" || header.Get("Content-Type") != kind {
				t.Errorf("%s %s: %d, %v", verb, path, status, header)
			}
			if verb != "HEAD" && !strings.Contains(answer, "UnknownOperationException") {
				t.Errorf("%s %s: %q", verb, path, answer)
			}
		}
	}
}

// A body that stops in the middle is answered when the client hangs up or when
// the patience is over, and meanwhile harms nobody else.
func TestBodyThatStops(t *testing.T) {
	for name, test := range map[string]struct {
		patience time.Duration
		hangsUp  bool
	}{
		"hangs up":  {time.Hour, true},
		"time over": {2 * time.Second, false}, // long enough for a machine under load
	} {
		t.Run(name, func(t *testing.T) {
			st, err := load("", t.Output())
			if err != nil {
				t.Fatal(err)
			}
			srv := httptest.NewUnstartedServer(nil)
			srv.Config = newServer(st, srv.Listener.Addr(), test.patience)
			srv.Start()
			defer srv.Close()
			conn, err := net.Dial("tcp", srv.Listener.Addr().String())
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			if _, err := conn.Write([]byte("POST / HTTP/1.1\r\nHost: " + srv.Listener.Addr().String() + "\r\nX-Amz-Target: " + startTarget + "\r\nContent-Length: 100\r\n\r\n{\"Name\":")); err != nil {
				t.Fatal(err)
			}
			if status, _, _ := send(t, srv.URL, describeTarget, `{}`); status != 200 {
				t.Errorf("another call: status %d", status)
			}
			if test.hangsUp {
				if err := conn.(*net.TCPConn).CloseWrite(); err != nil {
					t.Fatal(err)
				}
			}
			answer := make([]byte, 1000)
			n, err := conn.Read(answer)
			if got := string(answer[:n]); err != nil || !contains(got, "408 Request Timeout", `"__type":"RequestTimeoutException"`) {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}

// A client that takes no answers does not keep the service from ending.
func TestClientThatDoesNotRead(t *testing.T) {
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewUnstartedServer(nil)
	srv.Config = newServer(st, srv.Listener.Addr(), 500*time.Millisecond)
	var calls atomic.Int64
	handler := srv.Config.Handler
	srv.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		calls.Add(1)
		handler.ServeHTTP(w, r)
	})
	srv.Start()
	defer srv.CloseClientConnections()
	conn, err := net.Dial("tcp", srv.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := conn.(*net.TCPConn).SetReadBuffer(4096); err != nil {
		t.Fatal(err)
	}
	call := "POST / HTTP/1.1\r\nHost: " + srv.Listener.Addr().String() + "\r\nX-Amz-Target: " + describeTarget + "\r\nContent-Length: 2\r\n\r\n{}"
	go func() { _, _ = conn.Write([]byte(strings.Repeat(call, 50_000))) }() // fails when the service has had enough
	// When no more calls come in, the service waits for the client to read.
	deadline := time.Now().Add(20 * time.Second)
	for before, quiet := int64(0), 0; quiet < 5; {
		if time.Now().After(deadline) {
			t.Fatalf("%d calls came in, and the service does not wait for the client", calls.Load())
		}
		time.Sleep(20 * time.Millisecond)
		if n := calls.Load(); n > 0 && n == before {
			quiet++
		} else {
			before, quiet = n, 0
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	if err := srv.Config.Shutdown(ctx); err != nil {
		t.Errorf("after %d calls: %v", calls.Load(), err)
	}
}
