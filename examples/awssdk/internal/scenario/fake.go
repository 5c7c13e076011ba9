package scenario

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// program is the built fakeservice, and shapes the folder with the fixtures.
var program, shapes string

// Folder returns a folder that is deleted in the end.
func Folder() string { return filepath.Dir(program) }

// Build builds the program and calls run. It is what a TestMain has to call.
func Build(run func() int) int {
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
	const source = "github.com/euc-go/eucmodel/examples/fakeservice"
	if out, err := exec.Command("go", "build", "-o", program, source).CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "%v: %s\n", err, out)
		return 1
	}
	where, err := exec.Command("go", "list", "-f", "{{.Dir}}", source).Output()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	shapes = filepath.Join(strings.TrimSpace(string(where)), "../../model/testdata/shapes")
	return run()
}

// Start runs the program with data, or with its sample, and returns its address.
// At the end it is told to stop, and must do so without an error or output.
func Start(t *testing.T, data []byte) string {
	t.Helper()
	return StartWarned(t, data, "")
}

// StartWarned runs the program with data of which it says something on the
// standard error, or with "" nothing.
func StartWarned(t *testing.T, data []byte, warning string) string {
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
