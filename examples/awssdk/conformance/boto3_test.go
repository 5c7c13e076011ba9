package conformance_test

import (
	"os/exec"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/scenario"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

// boto3Script calls by boto3, see process. With a directory as its second argument
// it calls AppStream in RPC v2 CBOR: botocore's model of AppStream has only JSON as
// its protocol, so the script puts a copy with CBOR there, which is found first.
const boto3Script = `
import json, os, re, sys
try:
    import boto3
    from botocore import xform_name
    from botocore.exceptions import ParamValidationError
    from botocore.loaders import create_loader
except ImportError:
    sys.exit("no boto3")
if len(sys.argv) > 2:
    model = create_loader().load_service_model("appstream", "service-2")
    model["metadata"]["protocol"] = "smithy-rpc-v2-cbor"
    model["metadata"]["protocols"] = ["smithy-rpc-v2-cbor"]
    folder = os.path.join(sys.argv[2], "appstream", model["metadata"]["apiVersion"])
    os.makedirs(folder)
    with open(os.path.join(folder, "service-2.json"), "w") as file:
        json.dump(model, file)
    os.environ["AWS_DATA_PATH"] = sys.argv[2]
clients = {s: boto3.client(s, endpoint_url=sys.argv[1]) for s in ("appstream", "workspaces")}
def all_pages(client, operation, key, **config):
    result = client.get_paginator(xform_name(operation)).paginate(PaginationConfig=config).build_full_result()
    return {key: result[key], **({"NextToken": result["NextToken"]} if "NextToken" in result else {})}
def answer(service, operation, request):
    client = clients[service]
    if operation == "all":
        return {"Result": all_pages(client, **request)}
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
print(json.dumps("boto3 " + boto3.__version__), flush=True)
for line in sys.stdin:
    print(json.dumps(answer(*json.loads(line)), default=lambda time: time.isoformat()), flush=True)
`

// newBoto3 starts the program in Python that calls an address, AppStream by a
// protocol.
func newBoto3(t *testing.T, url, protocol string) process {
	t.Helper()
	args := []string{"-c", boto3Script, scenario.SpyOn(t, url, protocol)}
	if protocol == scenario.InCBOR {
		args = append(args, t.TempDir())
	}
	command := exec.Command(wanted(t, "python3"), args...)
	command.Env = environment()
	return begin(t, command)
}

func TestBoto3(t *testing.T) { testProgram(t, newBoto3) }

// boto3's resume tokens are ours.
func TestBoto3Pages(t *testing.T) {
	scenario.OverBoth(t, func(t *testing.T, protocol string) {
		url := scenario.Start(t, scenario.NewWorld(t, 30).Data(t))
		a, _, _ := clients(t, url)
		pager := paginate.New(bridge.Call[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](a.DescribeImageBuilders), nil)
		pager.PageSize, pager.MaxItems = 4, 7
		want, err := pager.Collect(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var got model.DescribeImageBuildersResult
		text := newBoto3(t, url, protocol).pages(t, scenario.OperationNamed(t, "DescribeImageBuilders"), map[string]any{"PageSize": 4, "MaxItems": 7})
		if err := model.UnmarshalStrict(text, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want.Items, got.ImageBuilders, scenario.Milliseconds); diff != "" || got.NextToken != want.NextToken {
			t.Errorf("the token is %q, want %q (-want +got):\n%s", got.NextToken, want.NextToken, diff)
		}
	})
}
