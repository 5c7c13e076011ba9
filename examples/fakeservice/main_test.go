package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

func TestArguments(t *testing.T) {
	for name, test := range map[string]struct {
		args   []string
		status int
		stderr string
	}{
		"help":             {[]string{"-h"}, 0, "-addr address"},
		"unknown flag":     {[]string{"-port", "1"}, 2, "not defined: -port"},
		"an argument":      {[]string{"data.json"}, 2, `unexpected argument "data.json"`},
		"everybody":        {[]string{"-addr", ":0"}, 1, "only this machine"},
		"another machine":  {[]string{"-addr", "192.0.2.1:0"}, 1, "only this machine"},
		"all addresses":    {[]string{"-addr", "0.0.0.0:0"}, 1, "only this machine"},
		"no port":          {[]string{"-addr", "127.0.0.1"}, 1, "with a port"},
		"no address":       {[]string{"-addr", ""}, 1, "with a port"},
		"a port too large": {[]string{"-addr", "127.0.0.1:99999"}, 1, "invalid port"},
		"settled at once":  {[]string{"-settle", "0"}, 2, "-settle 0: want at least 1"},
		"no such file":     {[]string{"-data", "none.json"}, 1, "none.json"},
	} {
		t.Run(name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if status := run(t.Context(), test.args, &stdout, &stderr); status != test.status || !strings.Contains(stderr.String(), test.stderr) || stdout.Len() > 0 {
				t.Errorf("status %d, stdout %q, stderr %q", status, &stdout, &stderr)
			}
		})
	}
}

// The usage text names every operation.
func TestUsage(t *testing.T) {
	var stderr bytes.Buffer
	run(t.Context(), []string{"-h"}, io.Discard, &stderr)
	for _, op := range model.Operations() {
		if !strings.Contains(stderr.String(), "  "+op.Name+"\n") {
			t.Errorf("%s is missing in:\n%s", op.Name, &stderr)
		}
	}
}

// The first line is the address, and a call that is under way when the program
// is interrupted gets its answer.
func TestEnd(t *testing.T) {
	for _, addr := range []string{"127.0.0.1:0", "localhost:0"} {
		t.Run(addr, func(t *testing.T) { testEnd(t, addr) })
	}
}

// After the address there is a command to copy.
func TestGreeting(t *testing.T) {
	const command = "AWS_ACCESS_KEY_ID=x AWS_SECRET_ACCESS_KEY=x AWS_DEFAULT_REGION=us-east-1 aws appstream describe-image-builders --endpoint-url "
	for addr, want := range map[string]string{
		"127.0.0.1:8700": "127.0.0.1:8700\n" + command + "http://127.0.0.1:8700\n",
		"[::1]:8700":     "[::1]:8700\n" + command + "'http://[::1]:8700'\n",
	} {
		at, err := net.ResolveTCPAddr("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		if got := greeting(at); got != want {
			t.Errorf("%s: got\n%swant\n%s", addr, got, want)
		}
	}
}

// writes hands on what is written, each time as one text.
type writes chan string

func (w writes) Write(text []byte) (int, error) {
	w <- string(text)
	return len(text), nil
}

// The address and the command are written at once: a program that reads the
// address and closes the pipe must not end the service.
func TestGreetingIsOneWrite(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	stdout := make(writes, 10)
	var stderr bytes.Buffer
	status := make(chan int, 1)
	go func() { status <- run(ctx, []string{"-addr", "127.0.0.1:0"}, stdout, &stderr) }()
	text := <-stdout
	addr, command, _ := strings.Cut(text, "\n")
	if !strings.HasPrefix(addr, "127.0.0.1:") || !strings.HasSuffix(command, " --endpoint-url http://"+addr+"\n") {
		t.Errorf("got %q", text)
	}
	interrupt()
	if got := <-status; got != 0 || stderr.Len() > 0 || len(stdout) > 0 {
		t.Errorf("status %d, stderr %q, %d further writes", got, &stderr, len(stdout))
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

// A service whose address nobody learns does not start.
func TestGreetingCannotBeWritten(t *testing.T) {
	var stderr bytes.Buffer
	if status := run(t.Context(), []string{"-addr", "127.0.0.1:0"}, full{}, &stderr); status != 1 || stderr.String() != "fakeservice: disk full\n" {
		t.Errorf("status %d, stderr %q", status, &stderr)
	}
}

func testEnd(t *testing.T, addr string) {
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	output, stdout := io.Pipe()
	status := make(chan int, 1)
	var stderr bytes.Buffer
	go func() {
		defer stdout.Close()
		status <- run(ctx, []string{"-addr", addr}, stdout, &stderr)
	}()
	line, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	conn, err := net.Dial("tcp", strings.TrimSpace(line))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	const body = `{"MaxResults":1}`
	head := "POST / HTTP/1.1\r\nHost: " + strings.TrimSpace(line) + "\r\nConnection: close\r\nExpect: 100-continue\r\nX-Amz-Target: " + describeTarget + "\r\nContent-Length: 16\r\n\r\n"
	if _, err := conn.Write([]byte(head)); err != nil {
		t.Fatal(err)
	}
	reader := bufio.NewReader(conn)
	if line, err := reader.ReadString('\n'); err != nil || !strings.Contains(line, "100 Continue") {
		t.Fatalf("got %q, %v", line, err) // the service is reading the body
	}
	interrupt()
	if _, err := conn.Write([]byte(body)); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(reader)
	if err != nil || !contains(string(rest), "200 OK", `"NextToken"`) {
		t.Errorf("got %q, %v", rest, err)
	}
	if got := <-status; got != 0 || stderr.Len() > 0 {
		t.Errorf("status %d, stderr %q", got, &stderr)
	}
}
