package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// Every operation of package model is accepted, and named in the usage text in
// lines that fit a terminal.
func TestOperations(t *testing.T) {
	for _, op := range model.Operations() {
		status, stdout, stderr := preflight(`{"Tomorrow":1}`, "-", "-op", op.Name)
		if status != 1 || stderr != "" || !strings.Contains(stdout, "Tomorrow: unknown member") || !strings.HasSuffix(stdout, ", checked for "+op.Name+"\n") {
			t.Errorf("%s: status %d, stderr %q, stdout:\n%s", op.Name, status, stderr, stdout)
		}
		if !regexp.MustCompile(`(?m)^ {18}(.* )?` + op.Name + `(,.*)?$`).MatchString(usage()) {
			t.Errorf("the usage lacks %s", op.Name)
		}
	}
	// Each line of names has as many as fit.
	lines := regexp.MustCompile(`(?m)^ {18}[A-Z]\w+(, \w+)*,?$`).FindAllString(usage(), -1)
	for i, line := range lines[1:] {
		if first, _, _ := strings.Cut(strings.TrimSpace(line), ","); len(lines[i])+len(" ")+len(first)+len(",") <= 80 {
			t.Errorf("%s fits into the line before:\n%s", first, lines[i])
		}
	}
	for line := range strings.Lines(usage()) {
		if n := len(line); n > len("\n")+80 && !strings.Contains(line, " | go run ") {
			t.Errorf("a line of %d characters: %s", n, line)
		}
	}
}

// A request that is right, and one that is not.
func TestRequests(t *testing.T) {
	for name, test := range map[string]struct{ cli, good, bad, want string }{
		"CreateImageBuilder": {
			"create-image-builder", `{"Name":"a","ImageName":"b","InstanceType":"stream.standard.medium"}`,
			`{"Name":"a","ImageName":"b","ImageArn":"arn:aws:appstream:eu-west-1:123456789012:image/b","InstanceType":"stream.standard.medium"}`, "1:40: ImageArn: ",
		},
		"StartImageBuilder":       {"start-image-builder", `{"Name":" "}`, `{"AppstreamAgentVersion":"LATEST"}`, "1:1: Name: "},
		"StopImageBuilder":        {"stop-image-builder", `{"Name":" "}`, `{"Name":""}`, "1:9: Name: "},
		"DeleteImageBuilder":      {"delete-image-builder", `{"Name":"a"}`, `{"Name":" "}`, "1:9: Name: "},
		"DescribeImageBuilders":   {"describe-image-builders", `{"MaxResults":1000}`, `{"Names":[""]}`, "1:11: Names[0]: "},
		"DescribeImages":          {"describe-images", `{"MaxResults":0,"Type":"PUBLIC"}`, `{"Type":"OPEN"}`, "1:9: Type: "},
		"DeleteImage":             {"delete-image", `{"Name":"a"}`, `{"Name":".a"}`, "1:9: Name: "},
		"DescribeWorkspaceImages": {"describe-workspace-images", `{"MaxResults":25}`, `{"MaxResults":26}`, "1:15: MaxResults: "},
	} {
		t.Run(name, func(t *testing.T) {
			for _, spelled := range []string{name, test.cli, strings.ToLower(name), strings.ToUpper(test.cli)} {
				expect(t, test.good, []string{"-op", spelled, "-"}, 0, "<stdin>: no violations, checked for "+name+"\n", "")
			}
			status, stdout, stderr := preflight(test.bad, "-", "-op", name)
			if status != 1 || stderr != "" || !strings.HasPrefix(stdout, "<stdin>:"+test.want) ||
				!strings.HasSuffix(stdout, "^\n\n<stdin>: 1 violation, checked for "+name+"\n") {
				t.Errorf("status %d, stderr %q, stdout, where %q is wanted:\n%s", status, stderr, test.want, stdout)
			}
		})
	}
}

func TestAllowUnknown(t *testing.T) {
	const request = `{"Name":"a","ImageName":"b","InstanceType":"stream.tomorrow.large"}`
	expect(t, request, []string{"-allow-unknown", "-"}, 0, "<stdin>: no violations, checked for CreateImageBuilder\n", "")
	if status, _, _ := preflight(request, "-"); status != 1 {
		t.Errorf("without the flag: status %d, want 1", status)
	}
	retired := strings.Replace(request, "tomorrow", "graphics-design", 1)
	if status, _, _ := preflight(retired, "-allow-unknown", "-"); status != 1 {
		t.Errorf("a retired instance type: status %d, want 1", status)
	}
}
