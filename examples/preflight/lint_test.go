package main

import (
	"encoding/json"
	"path/filepath"
	"testing"
)

const (
	good = `{"Name":"a","ImageName":"b","InstanceType":"stream.standard.medium"}`
	bad  = `{"Name":".a","ImageName":"b","InstanceType":"stream.standard.medium"}`

	badReport = `:1:9: Name: ".a" is not allowed: want 1 to 101 ASCII letters, digits and _ . -, beginning with a letter or a digit
    1 | {"Name":".a","ImageName":"b","InstanceType":"stream.standard.medium"}
      |         ^

`
)

func TestSeveralFiles(t *testing.T) {
	first, second := file(t, "first.json", good), file(t, "second.json", good)
	faulty, missing := file(t, "faulty.json", bad), filepath.Join(t.TempDir(), "missing.json")
	noFile := "preflight: " + missing + ": " + readingError(t, missing) + "\n"
	for name, test := range map[string]struct {
		args           []string
		status         int
		stdout, stderr string
	}{
		"one":             {[]string{first}, 0, first + ": no violations, checked for CreateImageBuilder\n", ""},
		"clean":           {[]string{first, "-", second}, 0, "3 files: no violations, checked for CreateImageBuilder\n", ""},
		"one is faulty":   {[]string{first, faulty, second}, 1, faulty + badReport + "1 of 3 files: 1 violation, checked for CreateImageBuilder\n", ""},
		"two are":         {[]string{faulty, faulty}, 1, faulty + badReport + faulty + badReport + "2 of 2 files: 2 violations, checked for CreateImageBuilder\n", ""},
		"clean, missing":  {[]string{first, missing}, 2, "1 file: no violations, checked for CreateImageBuilder; 1 file could not be read\n", noFile},
		"faulty, missing": {[]string{missing, faulty}, 2, faulty + badReport + "1 of 2 files: 1 violation, checked for CreateImageBuilder; 1 file could not be read\n", noFile},
		"missing only":    {[]string{missing, missing}, 2, "", noFile + noFile},
	} {
		t.Run(name, func(t *testing.T) { expect(t, good, test.args, test.status, test.stdout, test.stderr) })
	}
}

// The JSON has the same shape for one file, for many, and for none that is clean.
func TestJSON(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing.json")
	status, stdout, stderr := preflight(good, "-o", "json", "-op", "create-image-builder", "-", file(t, "a.json", `{"Nam":"<&>"}`), missing)
	if want := "preflight: " + missing + ": " + readingError(t, missing) + "\n"; status != 2 || stderr != want {
		t.Errorf("status %d, stderr %q; want 2 and %q", status, stderr, want)
	}
	var got []struct {
		File       string
		Operation  string
		Violations []map[string]any
		Error      string
	}
	if err := json.Unmarshal([]byte(stdout), &got); err != nil {
		t.Fatalf("%v in:\n%s", err, stdout)
	}
	if len(got) != 3 || len(got[1].Violations) == 0 || got[2].Error == "" || got[2].File != missing {
		t.Errorf("got:\n%s", stdout)
	}
	for _, r := range got {
		if r.Operation != "CreateImageBuilder" || r.Violations == nil {
			t.Errorf("%s: operation %q, violations %v", r.File, r.Operation, r.Violations)
		}
	}
	expect(t, good, []string{"-o", "json", "-"}, 0, `[
  {
    "file": "<stdin>",
    "operation": "CreateImageBuilder",
    "violations": []
  }
]
`, "")
}
