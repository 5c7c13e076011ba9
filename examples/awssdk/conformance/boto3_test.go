package conformance_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

// script reads a call in each line and prints a line with what came of it.
const script = `
import json, re, sys
try:
    import boto3
    from botocore import xform_name
    from botocore.exceptions import ParamValidationError
except ImportError:
    sys.exit("no boto3")
clients = {s: boto3.client(s, endpoint_url=sys.argv[1]) for s in ("appstream", "workspaces")}
def pages(client, operation, key, name, **config):
    result = client.get_paginator(operation).paginate(PaginationConfig=config).build_full_result()
    return [i.get(name, "") for i in result[key]] + [result.get("NextToken", "")]
def answer(service, operation, request):
    client = clients[service]
    if operation == "pages":
        return {"Result": pages(client, **request)}
    if operation not in client.meta.service_model.operation_names:
        return {"Refused": {"Lacks": operation}}
    try:
        result = getattr(client, xform_name(operation))(**request)
    except ParamValidationError as e:
        return {"Refused": {"Lacks": re.sub(', must be one of.*', '', str(e).splitlines()[-1])}}
    except client.exceptions.ClientError as e:
        same = e.response["Error"]["Message"] == (e.response.get("Message") or e.response.get("message"))
        return {"Refused": {"Code": e.response["Error"]["Code"], "Message": e.response["Error"]["Message"] if same else "two messages",
            "Class": type(e).__name__}, "Status": e.response["ResponseMetadata"]["HTTPStatusCode"]}
    del result["ResponseMetadata"]
    return {"Result": result}
print(json.dumps(boto3.__version__), flush=True)
for line in sys.stdin:
    print(json.dumps(answer(*json.loads(line)), default=lambda time: time.isoformat()), flush=True)
`

// boto3 calls by a program in Python that runs as long as the test.
type boto3 struct {
	stdin  io.Writer
	stdout *bufio.Reader
}

// newBoto3 starts the program. The test is skipped unless it is asked for, by
// make conformance, and boto3 is installed.
func newBoto3(t *testing.T, url string) boto3 {
	t.Helper()
	command := exec.Command(wanted(t, "python3"), "-c", script, url)
	command.Env = environment()
	var complaint strings.Builder
	command.Stderr = &complaint
	stdin, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	c := boto3{stdin, bufio.NewReader(stdout)}
	version, _ := c.stdout.ReadString('\n')
	t.Cleanup(func() {
		if err := stdin.Close(); err != nil {
			t.Error(err)
		}
		if err := command.Wait(); err != nil && version != "" {
			t.Errorf("%v: %s", err, &complaint)
		}
	})
	if version == "" {
		t.Skip("boto3 is not installed")
	}
	t.Logf("boto3 %s", strings.TrimSpace(version))
	return c
}

// answer is what comes of a call.
type answer struct {
	Result  json.RawMessage
	Refused *refusal
	Status  int
}

// ask has the program make a call.
func (c boto3) ask(t *testing.T, service, operation string, request []byte) answer {
	t.Helper()
	if _, err := fmt.Fprintf(c.stdin, "[%q,%q,%s]\n", service, operation, request); err != nil {
		t.Fatal(err)
	}
	line, err := c.stdout.ReadBytes('\n')
	if err != nil {
		t.Fatalf("%s: %v", operation, err)
	}
	var got answer
	if err := json.Unmarshal(line, &got); err != nil {
		t.Fatalf("%v in %s", err, line)
	}
	return got
}

func (c boto3) call(t *testing.T, op model.Operation, request []byte) ([]byte, *refusal) {
	t.Helper()
	got := c.ask(t, op.Service, op.Name, request)
	if got.Refused != nil && got.Refused.Lacks == "" && got.Status != op.NewError(model.ErrorCode(got.Refused.Code), "").StatusCode {
		t.Errorf("%s: %+v has the status %d", op.Name, got.Refused, got.Status)
	}
	return got.Result, got.Refused
}

// Every operation, from the beginning to the end of what it makes.
func TestBoto3Life(t *testing.T) { walk(t, newBoto3(t, start(t, nil))) }

// Every documented error of every operation, as boto3's own class.
func TestBoto3Errors(t *testing.T) { wantErrors(t, newBoto3(t, start(t, nil)), true) }

// boto3 finds what was put in, and its resume tokens are ours.
func TestBoto3Pages(t *testing.T) {
	w := newWorld(t, 30)
	url := start(t, w.data(t))
	c := newBoto3(t, url)
	a, _, _ := clients(t, url)
	pager := paginate.New(bridge.Call[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](a.DescribeImageBuilders), nil)
	pager.PageSize, pager.MaxItems = 4, 7
	builders, err := pager.Collect(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var names, ids []string
	for _, b := range builders.Items {
		names = append(names, b.Name)
	}
	for _, i := range read[model.WorkspaceImage](t, w.WorkspaceImages) {
		ids = append(ids, i.ImageId)
	}
	for _, test := range []struct {
		service, request string
		want             []string
	}{
		{"appstream", `{"operation":"describe_image_builders","key":"ImageBuilders","name":"Name","PageSize":4,"MaxItems":7}`, append(names, builders.NextToken)},
		{"workspaces", `{"operation":"describe_workspace_images","key":"Images","name":"ImageId","PageSize":9}`, append(ids, "")},
	} {
		var got []string
		if err := json.Unmarshal(c.ask(t, test.service, "pages", []byte(test.request)).Result, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.request, diff)
		}
	}
}
