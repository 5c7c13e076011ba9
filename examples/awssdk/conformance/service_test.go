// Package conformance proves examples/fakeservice, and so packages model,
// validate and paginate, with clients that know nothing of them: the AWS SDK
// for Go, and where they are installed the AWS CLI, boto3 and the AWS SDK for
// JavaScript.
package conformance_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/pages"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkdiff"
	"github.com/euc-go/eucmodel/model"
)

// program is the built fakeservice.
var program string

func TestMain(m *testing.M) {
	os.Exit(build(m.Run))
}

// build builds the program and calls run.
func build(run func() int) int {
	dir, err := os.MkdirTemp("", "fakeservice")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() {
		if err := os.RemoveAll(dir); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}()
	program = filepath.Join(dir, "fakeservice")
	if out, err := exec.Command("go", "build", "-o", program, "github.com/euc-go/eucmodel/examples/fakeservice").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "%v: %s\n", err, out)
		return 1
	}
	return run()
}

// start runs the program with data, or with its sample, and returns its address.
// At the end it is told to stop, and must do so without an error or output.
func start(t *testing.T, data []byte) string {
	t.Helper()
	return startWarned(t, data, "")
}

// startWarned runs the program with data of which it says something on the
// standard error, or with "" nothing.
func startWarned(t *testing.T, data []byte, warning string) string {
	t.Helper()
	args := []string{"-addr", "127.0.0.1:0"}
	if data != nil {
		file := filepath.Join(t.TempDir(), "data.json")
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, "-data", file)
	}
	command := exec.Command(program, args...)
	var stderr bytes.Buffer
	command.Stderr = &stderr
	stdout, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(stdout)
	addr, err := lines.ReadString('\n')
	if err == nil {
		_, err = lines.ReadString('\n') // the command to copy
	}
	t.Cleanup(func() {
		if err := command.Process.Signal(syscall.SIGTERM); err != nil {
			t.Error(err)
		}
		rest, _ := io.ReadAll(lines)
		if err := command.Wait(); err != nil || len(rest) > 0 || (stderr.Len() > 0) != (warning != "") || !strings.Contains(stderr.String(), warning) {
			t.Errorf("it ended with %v, stdout %q, stderr %q", err, rest, &stderr)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return "http://" + strings.TrimSpace(addr)
}

// world is what the program is given: realistic builders, and all fixtures of
// package model for the three resources.
type world struct {
	ImageBuilders   []json.RawMessage
	Images          []json.RawMessage
	WorkspaceImages []json.RawMessage
}

// newWorld returns a world with n realistic builders besides the fixtures.
func newWorld(t *testing.T, n int) world {
	t.Helper()
	var page struct{ ImageBuilders []json.RawMessage }
	if err := json.Unmarshal(pages.Ordered(n), &page); err != nil {
		t.Fatal(err)
	}
	w := world{
		ImageBuilders:   append(page.ImageBuilders, fixtures(t, "ImageBuilder")...),
		Images:          fixtures(t, "Image"),
		WorkspaceImages: fixtures(t, "WorkspaceImage"),
	}
	for i := range 30 { // enough for several pages
		w.Images = append(w.Images, fmt.Appendf(nil, `{"Name":"image-%d","Arn":"arn:aws:appstream:eu-central-1:123456789012:image/image-%[1]d","State":"AVAILABLE","Visibility":"PRIVATE"}`, i))
		w.WorkspaceImages = append(w.WorkspaceImages, fmt.Appendf(nil, `{"ImageId":"wsi-%09d","OwnerAccountId":"123456789012"}`, i))
	}
	return w
}

// fixtures returns the fixtures of a shape.
func fixtures(t *testing.T, shape string) []json.RawMessage {
	t.Helper()
	var all []json.RawMessage
	for _, name := range []string{"full", "minimal", "zeros"} {
		doc, err := os.ReadFile(filepath.Join("../../../model/testdata/shapes", shape, name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, doc)
	}
	return all
}

// data returns the world as a file.
func (w world) data(t *testing.T) []byte {
	t.Helper()
	text, err := json.Marshal(w)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// read returns documents as shapes of package model, without what clients do not
// know yet.
func read[T any, P model.PointerTo[T]](t *testing.T, docs []json.RawMessage) []T {
	t.Helper()
	all := make([]T, len(docs))
	for i, doc := range docs {
		if err := model.UnmarshalStrict(doc, P(&all[i])); err != nil {
			t.Fatal(err)
		}
		sdkdiff.Drop(&all[i])
	}
	return all
}
