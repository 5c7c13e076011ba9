package conformance_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// process is a program in another language, which runs as long as the test and
// calls the fake by the SDK of that language. It reads a call in each line, the
// JSON of [service, operation, request], and prints what came of it, an answer.
// The operation "all" collects the pages of the operation that the request names.
type process struct {
	stdin  io.Writer
	stdout *bufio.Reader
}

// answer is what comes of a call.
type answer struct {
	Result  json.RawMessage
	Refused *refusal
	Status  int
}

// begin starts a program. The first line that it prints is a text with its
// versions. The test is skipped if there is none.
func begin(t *testing.T, command *exec.Cmd) process {
	t.Helper()
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
	p := process{stdin, bufio.NewReader(stdout)}
	versions, _ := p.stdout.ReadString('\n')
	t.Cleanup(func() {
		stdin.Close()
		if err := command.Wait(); err != nil && versions != "" {
			t.Errorf("%v: %s", err, &complaint)
		}
	})
	if versions == "" {
		t.Skipf("NOTICE: %s can't call: %s", command.Path, &complaint)
	}
	t.Logf("%s", strings.TrimSpace(versions))
	return p
}

// ask has the program make a call.
func (p process) ask(t *testing.T, service, operation string, request []byte) answer {
	t.Helper()
	if _, err := fmt.Fprintf(p.stdin, "[%q,%q,%s]\n", service, operation, request); err != nil {
		t.Fatal(err)
	}
	line, err := p.stdout.ReadBytes('\n')
	if err != nil {
		t.Fatalf("%s: %v", operation, err)
	}
	var got answer
	if err := json.Unmarshal(line, &got); err != nil {
		t.Fatalf("%v in %s", err, line)
	}
	return got
}

func (p process) call(t *testing.T, op model.Operation, request []byte) ([]byte, *refusal) {
	t.Helper()
	got := p.ask(t, op.Service, op.Name, request)
	if got.Refused != nil && got.Refused.Lacks == "" && got.Status != op.NewError(model.ErrorCode(got.Refused.Code), "").StatusCode {
		t.Errorf("%s: %+v has the status %d", op.Name, got.Refused, got.Status)
	}
	return got.Result, got.Refused
}

// allPages has the program collect the pages of an operation.
func allPages[R any, P model.PointerTo[R]](t *testing.T, p process, operation string, config map[string]any) R {
	t.Helper()
	op := operationNamed(t, operation)
	request := map[string]any{"operation": op.Name, "key": op.ResultKey}
	for name, value := range config {
		request[name] = value
	}
	text, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	var result R
	got := p.ask(t, op.Service, "all", text)
	if err := model.UnmarshalStrict(got.Result, P(&result)); err != nil {
		t.Fatalf("%s: %v in %s", op.Name, err, got.Result)
	}
	return result
}
