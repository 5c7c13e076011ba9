package conformance_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

// cli runs the AWS CLI against an address.
type cli struct {
	path, url string
}

// newCLI finds the AWS CLI. The test is skipped unless it is asked for, by make
// conformance, and the CLI is installed.
func newCLI(t *testing.T, url string) cli {
	t.Helper()
	path := wanted(t, "aws")
	version, err := exec.Command(path, "--version").CombinedOutput()
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%s", bytes.TrimSpace(version))
	return cli{path, url}
}

// wanted returns the path of a program, or skips the test.
func wanted(t *testing.T, name string) string {
	t.Helper()
	if os.Getenv("CONFORMANCE") == "" {
		t.Skip("not asked for: make conformance")
	}
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skip(err)
	}
	return path
}

// environment is what the CLI and boto3 need, and nothing of the user's.
func environment() []string {
	return []string{
		"PATH=" + os.Getenv("PATH"), "HOME=/nonexistent", "AWS_ACCESS_KEY_ID=fake", "AWS_SECRET_ACCESS_KEY=fake",
		"AWS_DEFAULT_REGION=eu-central-1", "AWS_MAX_ATTEMPTS=1", "AWS_PAGER=", "AWS_EC2_METADATA_DISABLED=true",
	}
}

// run runs a command of the CLI, and returns its output and complaint.
func (c cli) run(args ...string) (stdout, stderr string, err error) {
	command := exec.Command(c.path, append(args, "--endpoint-url", c.url, "--output", "json")...)
	command.Env = environment()
	var out, complaint bytes.Buffer
	command.Stdout, command.Stderr = &out, &complaint
	err = command.Run()
	return out.String(), strings.TrimSpace(complaint.String()), err
}

// output runs a command and reads what it prints into a result.
func output[R any, P model.PointerTo[R]](t *testing.T, c cli, args ...string) R {
	t.Helper()
	var result R
	stdout, stderr, err := c.run(args...)
	if err != nil {
		t.Fatalf("aws %s: %v: %s", strings.Join(args, " "), err, stderr)
	}
	if err := P(&result).UnmarshalJSON([]byte(stdout)); err != nil {
		t.Fatalf("aws %s: %v", strings.Join(args, " "), err)
	}
	return result
}

// What the CLI prints is what was put in.
func TestCLIDescribe(t *testing.T) {
	w := newWorld(t, 30)
	c := newCLI(t, start(t, w.data(t)))
	builders := output[model.DescribeImageBuildersResult](t, c, "appstream", "describe-image-builders")
	if diff := cmp.Diff(read[model.ImageBuilder](t, w.ImageBuilders), builders.ImageBuilders, milliseconds); diff != "" {
		t.Errorf("builders (-want +got):\n%s", diff)
	}
	images := output[model.DescribeImagesResult](t, c, "appstream", "describe-images")
	if diff := cmp.Diff(read[model.Image](t, w.Images), images.Images, milliseconds); diff != "" {
		t.Errorf("images (-want +got):\n%s", diff)
	}
	workspaceImages := output[model.DescribeWorkspaceImagesResult](t, c, "workspaces", "describe-workspace-images")
	if diff := cmp.Diff(read[model.WorkspaceImage](t, w.WorkspaceImages), workspaceImages.Images, milliseconds); diff != "" {
		t.Errorf("WorkSpaces images (-want +got):\n%s", diff)
	}
}

// The CLI and our pager give the same items and the same tokens, and each goes
// on from the tokens of the other.
func TestCLIPaging(t *testing.T) {
	url := start(t, newWorld(t, 30).data(t))
	c := newCLI(t, url)
	a, _, _ := clients(t, url)
	pager := paginate.New(bridge.Call[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](a.DescribeImageBuilders), nil)
	token := ""
	// No size is smaller than what a token skips: there the CLI repeats items.
	for i, step := range []struct{ items, size int }{{2, 0}, {3, 5}, {5, 5}, {7, 4}, {1, 4}, {2, 25}, {100, 25}} {
		pager.MaxItems, pager.PageSize, pager.StartingToken = step.items, step.size, token
		want, err := pager.Collect(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		args := []string{"appstream", "describe-image-builders", "--max-items", strconv.Itoa(step.items)}
		if step.size > 0 {
			args = append(args, "--page-size", strconv.Itoa(step.size))
		}
		if token != "" {
			args = append(args, "--starting-token", token) // ours and theirs: they are the same
		}
		got := output[model.DescribeImageBuildersResult](t, c, args...)
		if diff := cmp.Diff(want.Items, got.ImageBuilders, milliseconds); diff != "" {
			t.Errorf("step %d (-ours +theirs):\n%s", i, diff)
		}
		if got.NextToken != want.NextToken {
			t.Errorf("step %d: the CLI's token is %q, ours %q", i, got.NextToken, want.NextToken)
		}
		token = got.NextToken
	}
	if token != "" {
		t.Errorf("a token is left: %q", token)
	}
}

// A builder and an image from the beginning to the end, and an error.
func TestCLILife(t *testing.T) {
	c := newCLI(t, start(t, nil))
	state := func(want enums.ImageBuilderState, args ...string) {
		t.Helper()
		result := output[model.CreateImageBuilderResult](t, c, append([]string{"appstream"}, args...)...) // all four look alike
		if result.ImageBuilder == nil || result.ImageBuilder.Name != "b1" || result.ImageBuilder.State != want {
			t.Errorf("%v: got %+v, want %s", args, result.ImageBuilder, want)
		}
	}
	state("PENDING", "create-image-builder", "--name", "b1", "--image-name", "office-2026-02", "--instance-type", "stream.standard.medium",
		"--root-volume-config", "VolumeSizeInGb=300", "--tags", "env=test", "--no-enable-default-internet-access")
	settle := func() {
		t.Helper()
		for range mostLooks {
			result := output[model.DescribeImageBuildersResult](t, c, "appstream", "describe-image-builders", "--names", "b1")
			if !result.ImageBuilders[0].State.IsTransitional() {
				return
			}
		}
		t.Fatal("b1 does not settle")
	}
	settle()
	state("STOPPING", "stop-image-builder", "--name", "b1")
	settle()
	state("PENDING", "start-image-builder", "--name", "b1", "--appstream-agent-version", "LATEST")
	settle()
	state("DELETING", "delete-image-builder", "--name", "b1")
	image := output[model.DeleteImageResult](t, c, "appstream", "delete-image", "--name", "cad-2026.01")
	if image.Image == nil || image.Image.State != enums.ImageStateDeleting {
		t.Errorf("got %+v", image)
	}
	for range mostLooks {
		if _, _, err := c.run("appstream", "describe-image-builders", "--names", "b1"); err != nil {
			break
		}
	}
	_, stderr, err := c.run("appstream", "start-image-builder", "--name", "b1")
	const want = "An error occurred (ResourceNotFoundException) when calling the StartImageBuilder operation: Image builder b1 was not found"
	if err == nil || !strings.Contains(stderr, want) {
		t.Errorf("got %v, %q, want %q", err, stderr, want)
	}
}

// script has boto3 do everything. It prints a line of JSON for each list, and
// the states of a builder's life.
const script = `
import sys
try:
    import boto3, json
except ImportError:
    sys.exit(77)
a, w = (boto3.client(s, endpoint_url=sys.argv[1]) for s in ("appstream", "workspaces"))
def pages(client, operation, key, name, **config):
    result = client.get_paginator(operation).paginate(PaginationConfig=config).build_full_result()
    return [i.get(name, "") for i in result[key]] + [result.get("NextToken", "")]
def all_images(token=None, names=()):
    result = a.describe_images(MaxResults=4, **({"NextToken": token} if token else {}))
    names = [*names, *(i["Name"] for i in result["Images"])]
    return all_images(result["NextToken"], names) if "NextToken" in result else names
def settle():
    try:
        while a.describe_image_builders(Names=["b1"])["ImageBuilders"][0]["State"] in ("PENDING", "STOPPING", "DELETING"):
            pass
    except a.exceptions.ResourceNotFoundException:
        pass
print(boto3.__version__)
print(json.dumps(pages(a, "describe_image_builders", "ImageBuilders", "Name", PageSize=4, MaxItems=7)))
print(json.dumps(pages(w, "describe_workspace_images", "Images", "ImageId", PageSize=9)))
print(json.dumps(all_images()))
states = [a.create_image_builder(Name="b1", ImageName="image-7", InstanceType="stream.standard.medium", Tags={"env": "test"})]
for call in (a.stop_image_builder, a.start_image_builder, a.delete_image_builder):
    settle()
    states.append(call(Name="b1"))
settle()
print(json.dumps([s["ImageBuilder"]["State"] for s in states] + [a.delete_image(Name="image-7")["Image"]["State"]]))
try:
    a.start_image_builder(Name="b1")
except a.exceptions.ResourceNotFoundException as e:
    print(json.dumps([e.response["Error"]["Message"], e.response["Message"], str(e.response["ResponseMetadata"]["HTTPStatusCode"])]))
`

// boto3 finds what was put in, and its resume tokens are ours.
func TestBoto3(t *testing.T) {
	w := newWorld(t, 30)
	url := start(t, w.data(t))
	python := wanted(t, "python3")
	a, _, _ := clients(t, url)
	pager := paginate.New(bridge.Call[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](a.DescribeImageBuilders), nil)
	pager.PageSize, pager.MaxItems = 4, 7
	builders, err := pager.Collect(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{nil, nil, nil, {"PENDING", "STOPPING", "PENDING", "DELETING", "DELETING"}, {"Image builder b1 was not found", "Image builder b1 was not found", "404"}}
	for _, b := range builders.Items {
		want[0] = append(want[0], b.Name)
	}
	want[0] = append(want[0], builders.NextToken)
	for _, i := range read[model.WorkspaceImage](t, w.WorkspaceImages) {
		want[1] = append(want[1], i.ImageId)
	}
	want[1] = append(want[1], "")
	for _, i := range read[model.Image](t, w.Images) {
		want[2] = append(want[2], i.Name)
	}

	command := exec.Command(python, "-c", script, url)
	command.Env = environment()
	var complaint bytes.Buffer
	command.Stderr = &complaint
	out, err := command.Output()
	if command.ProcessState.ExitCode() == 77 {
		t.Skip("boto3 is not installed")
	}
	if err != nil {
		t.Fatalf("%v: %s", err, &complaint)
	}
	version, lines, _ := strings.Cut(string(out), "\n")
	t.Logf("boto3 %s", version)
	var got [][]string
	for line := range strings.Lines(lines) {
		var list []string
		if err := json.Unmarshal([]byte(line), &list); err != nil {
			t.Fatal(err)
		}
		got = append(got, list)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
