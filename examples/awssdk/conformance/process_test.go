package conformance_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/scenario"
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
	Refused *scenario.Refusal
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
		if err := stdin.Close(); err != nil {
			t.Error(err)
		}
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

func (p process) Call(t *testing.T, op model.Operation, request []byte) ([]byte, *scenario.Refusal) {
	t.Helper()
	got := p.ask(t, op.Service, op.Name, request)
	if got.Refused != nil && got.Refused.Lacks == "" && got.Status != op.NewError(model.ErrorCode(got.Refused.Code), "").StatusCode {
		t.Errorf("%s: %+v has the status %d", op.Name, got.Refused, got.Status)
	}
	return got.Result, got.Refused
}

// All has the program collect the pages by the SDK's own paginator, if it has one.
func (p process) All(t *testing.T, op model.Operation, size int) []byte {
	t.Helper()
	config := map[string]any{}
	if size > 0 {
		config["PageSize"] = size
	}
	return p.pages(t, op, config)
}

// pages has the program collect pages. Config is what the SDK's paginator takes.
func (p process) pages(t *testing.T, op model.Operation, config map[string]any) []byte {
	t.Helper()
	config["operation"], config["key"] = op.Name, op.ResultKey
	request, err := json.Marshal(config)
	if err != nil {
		t.Fatal(err)
	}
	return p.ask(t, op.Service, "all", request).Result
}

// testProgram runs over both protocols what every client is tested with. The
// function begin starts a program that calls an address by a protocol.
func testProgram(t *testing.T, begin func(t *testing.T, url, protocol string) process) {
	scenario.OverBoth(t, func(t *testing.T, protocol string) {
		// Every operation, from the beginning to the end of what it makes.
		t.Run("Life", func(t *testing.T) { scenario.Walk(t, begin(t, scenario.Start(t, nil), protocol)) })
		// Every documented error of every operation, as the SDK's own class.
		t.Run("Errors", func(t *testing.T) { scenario.WantErrors(t, begin(t, scenario.Start(t, nil), protocol), true) })
		// What the client finds is what was put in.
		t.Run("Describe", func(t *testing.T) {
			w := scenario.NewWorld(t, 30)
			scenario.WantWorld(t, begin(t, scenario.Start(t, w.Data(t)), protocol), w)
		})
		// What a newer service sends is read as far as the client knows it.
		t.Run("Newer", func(t *testing.T) { scenario.WantNewer(t, begin(t, scenario.StartNewer(t), protocol)) })
	})
}
