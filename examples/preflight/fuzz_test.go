package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// FuzzRun: whatever the document is, there is no panic, and the status agrees
// with the report.
func FuzzRun(f *testing.F) {
	for _, text := range []string{"", "{}", good, bad, string(example), "\ufeff{", "Name: a", `{"Tags":{"aws:a":"日本"}}`, "{\r\n\t\"Name\": \"\xff\x1b\"}", `{"Names":["",null]}`} {
		f.Add(text, uint8(0))
		f.Add(text, uint8(5))
	}
	f.Fuzz(func(t *testing.T, text string, op uint8) {
		name := model.Operations()[int(op)%len(model.Operations())].Name
		status, stdout, stderr := preflight(text, "-op", name, "-")
		last := stdout[strings.LastIndex(strings.TrimSuffix(stdout, "\n"), "\n")+1:]
		clean := last == "<stdin>: no violations, checked for "+name+"\n"
		if (status == 0) != clean {
			t.Errorf("status %d with the last line %q", status, last)
		}
		if status == 2 && (stdout != "" || strings.Count(stderr, "\n") != 1) {
			t.Errorf("stdout %q, stderr %q", stdout, stderr)
		}
		if carets := strings.Count(stdout, "^\n\n"); status == 1 && carets == 0 || status == 0 && stdout != last {
			t.Errorf("status %d with:\n%s", status, stdout)
		}
		jsonStatus, asJSON, _ := preflight(text, "-op", name, "-o", "json", "-")
		var results []result
		if err := json.Unmarshal([]byte(asJSON), &results); err != nil {
			t.Errorf("%v in:\n%s", err, asJSON)
		}
		if jsonStatus != status {
			t.Errorf("status %d as text, %d as JSON", status, jsonStatus)
		}
	})
}
