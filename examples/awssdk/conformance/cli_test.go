package conformance_test

import (
	"bytes"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/scenario"
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

// environment is what the programs that call need, and nothing of the user's.
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
	w := scenario.NewWorld(t, 30)
	c := newCLI(t, scenario.Start(t, w.Data(t)))
	builders := output[model.DescribeImageBuildersResult](t, c, "appstream", "describe-image-builders")
	if diff := cmp.Diff(scenario.Read[model.ImageBuilder](t, w.ImageBuilders), builders.ImageBuilders, scenario.Milliseconds); diff != "" {
		t.Errorf("builders (-want +got):\n%s", diff)
	}
	images := output[model.DescribeImagesResult](t, c, "appstream", "describe-images")
	if diff := cmp.Diff(scenario.Read[model.Image](t, w.Images), images.Images, scenario.Milliseconds); diff != "" {
		t.Errorf("images (-want +got):\n%s", diff)
	}
	workspaceImages := output[model.DescribeWorkspaceImagesResult](t, c, "workspaces", "describe-workspace-images")
	if diff := cmp.Diff(scenario.Read[model.WorkspaceImage](t, w.WorkspaceImages), workspaceImages.Images, scenario.Milliseconds); diff != "" {
		t.Errorf("WorkSpaces images (-want +got):\n%s", diff)
	}
}

// The CLI and our pager give the same items and the same tokens, and each goes
// on from the tokens of the other.
func TestCLIPaging(t *testing.T) {
	url := scenario.Start(t, scenario.NewWorld(t, 30).Data(t))
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
		if diff := cmp.Diff(want.Items, got.ImageBuilders, scenario.Milliseconds); diff != "" {
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

// kebab returns the name of an operation as the CLI has it.
func kebab(op string) string {
	op = strings.ReplaceAll(op, "StreamingURL", "StreamingUrl")
	var b strings.Builder
	for i, r := range op {
		if i > 0 && r >= 'A' && r <= 'Z' {
			b.WriteByte('-')
		}
		b.WriteRune(r)
	}
	return strings.ToLower(b.String())
}

// refusedByCLI is how the CLI prints an error of a service.
var refusedByCLI = regexp.MustCompile(`An error occurred \((\w+)\) when calling the \w+ operation: (.*)$`)

// lackedByCLI is what the CLI prints about a request that its version of the
// service's model does not allow.
var lackedByCLI = regexp.MustCompile(`(?m)Parameter validation failed:\n(.*?)(?:, must be one of|$)`)

func (c cli) Call(t *testing.T, op model.Operation, request []byte) ([]byte, *scenario.Refusal) {
	t.Helper()
	stdout, stderr, err := c.run(op.Service, kebab(op.Name), "--cli-input-json", string(request))
	switch match := refusedByCLI.FindStringSubmatch(stderr); {
	case err == nil && stdout == "":
		return []byte("{}"), nil
	case err == nil:
		return []byte(stdout), nil
	case match != nil:
		return nil, &scenario.Refusal{Code: match[1], Message: match[2]}
	case strings.Contains(stderr, "Invalid choice"):
		return nil, &scenario.Refusal{Lacks: op.Name}
	}
	if match := lackedByCLI.FindStringSubmatch(stderr); match != nil {
		return nil, &scenario.Refusal{Lacks: match[1]}
	}
	t.Fatalf("aws %s %s: %v: %s", op.Service, kebab(op.Name), err, stderr)
	return nil, nil
}

// Every operation, from the beginning to the end of what it makes.
func TestCLILife(t *testing.T) { scenario.Walk(t, newCLI(t, scenario.Start(t, nil))) }

// Every documented error of every operation.
func TestCLIErrors(t *testing.T) { scenario.WantErrors(t, newCLI(t, scenario.Start(t, nil)), false) }
