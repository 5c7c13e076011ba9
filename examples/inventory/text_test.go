package main

import (
	"strings"
	"testing"
	"unicode"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
	"github.com/euc-go/eucmodel/model"
)

// Nothing that a document holds reaches the terminal as a command to it.
func TestControlCharacters(t *testing.T) {
	evil := `"a\u001b[31m\u0007\u009b2J\u202e\r\nb\u007f"`
	shown := "a␛[31m␇�2J�  b␡"
	in := strings.ReplaceAll(`{"ImageBuilders":[{"Name":$,"State":$,"Platform":$,"InstanceType":$,"AppstreamAgentVersion":$,
		"LatestAppstreamAgentVersion":"FALSE","StateChangeReason":{"Code":$,"Message":$},
		"ImageBuilderErrors":[{"ErrorCode":$,"ErrorMessage":$}]}]}
		{"Images":[{"ImageId":$,"Name":$,"OperatingSystem":{"Type":$},"State":"ERROR","RequiredTenancy":$,"OwnerAccountId":$,
		"ErrorCode":$,"ErrorMessage":$}]}
		{"Name":$,"SharedImagePermissionsList":[{"sharedAccountId":$}]}
		{"ExportImageTask":{"TaskId":$,"ImageArn":$,"AmiName":$,"State":$,"AmiId":$,"ErrorDetails":[{"ErrorCode":$,"ErrorMessage":$}]}}
		{"AssociatedResource":$,"SoftwareAssociations":[{"SoftwareName":$,"Status":$,"DeploymentError":[{"ErrorCode":$,"ErrorMessage":$}]}]}
		{"ImageId":$,"ImagePermissions":[{"SharedAccountId":$}]}
		{"ImageId":$,"State":"ERROR","StateMessage":$,"ImageSource":{"Ec2ImageId":$},"ErrorDetails":[{"ErrorCode":$,"ErrorMessage":$}]}
		{"Associations":[{"ImageId":$,"AssociatedResourceId":$,"AssociatedResourceType":$,"State":$,"StateReason":{"ErrorCode":$,"ErrorMessage":$}}]}`, "$", evil)
	out := mustRun(t, in, "-now", at, "-wide", "-")
	for _, r := range out {
		if r != '\n' && !unicode.IsPrint(r) {
			t.Errorf("the output has %U", r)
		}
	}
	for _, want := range []string{
		"\n  " + shown + "  " + shown + "  " + shown + "  " + shown + "    -  " + shown + " outdated            -\n",
		"\n    image builder " + shown + ", " + shown + "\n      " + shown + ": " + shown + "\n",
		"\n    export task " + shown + ", " + shown + "\n      " + shown + ": " + shown + "\n",
		"\n    software " + shown + " of " + shown + ", " + shown + "\n      " + shown + ": " + shown + "\n",
		"\n    WorkSpaces image import " + shown + ", ERROR\n      " + shown + "\n      " + shown + ": " + shown + "\n",
		"\n    resource " + shown + " of " + shown + ", " + shown + "\n      " + shown + ": " + shown + "\n",
		"\n    WorkSpaces image " + shown + ", ERROR\n      " + shown + ": " + shown + "\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("want %q in:\n%s", want, out)
		}
	}
}

func TestColumnsAlign(t *testing.T) {
	out := mustRun(t, `{"ImageBuilders":[{"Name":"Zürich","State":"RUNNING"},{"Name":"日本","State":"RUNNING"},
		{"Name":"Zu\u0308rich-😀","State":"RUNNING"},{"Name":"`+strings.Repeat("x", 200)+`"}]}`, "-now", at, "-wide", "-")
	pad := strings.Repeat(" ", 119)
	for _, want := range []string{
		"  Zürich" + pad + "     RUNNING",
		"  日本" + pad + "       RUNNING",
		"  Zu\u0308rich-😀" + pad + "  RUNNING",
		"  " + strings.Repeat("x", 127) + "…  -",
	} {
		if !strings.Contains(out, "\n"+want+"  ") {
			t.Errorf("want %q in:\n%s", want, out)
		}
	}
}

func TestAge(t *testing.T) {
	now := instant(t, "2026-03-02T09:00:00Z")
	for created, want := range map[string]string{
		"2026-03-02T09:00:00Z": "0 seconds",
		"2026-03-02T08:59:59Z": "1 second",
		"2026-03-02T08:59:01Z": "59 seconds",
		"2026-03-02T08:59:00Z": "1 minute",
		"2026-03-02T08:00:01Z": "59 minutes",
		"2026-03-01T09:00:01Z": "23 hours",
		"2026-03-01T09:00:00Z": "1 day",
		"2026-02-01T09:00:00Z": "29 days",
		"2026-01-30T09:00:00Z": "1 month",
		"2025-03-03T09:00:00Z": "11 months",
		"2025-03-02T09:00:00Z": "1 year",
		"1026-03-02T09:00:00Z": "1000 years",
		"2026-03-02T11:00:00Z": "in 2 hours",
	} {
		if got := age(instant(t, created), now); got != want {
			t.Errorf("age of %s: %q, want %q", created, got, want)
		}
	}
	if got := age(model.Timestamp{}, now); got != "" {
		t.Errorf("absent: %q", got)
	}
}

func instant(t *testing.T, text string) model.Timestamp {
	t.Helper()
	var ts model.Timestamp
	if err := ts.UnmarshalText([]byte(text)); err != nil {
		t.Fatal(err)
	}
	return ts
}

func TestBar(t *testing.T) {
	full := strings.Repeat("█", 30)
	for _, test := range []struct {
		n, most, blocks int
		want            string
	}{
		{1, 1, 2, "██"},
		{3, 3, 6, "██████"},
		{15, 15, 30, full},
		{16, 16, 30, full},
		{1000, 1000, 30, full},
		{1, 1000, 30, "▏"},
		{8, 1000, 30, "▏"},
		{9, 1000, 30, "▎"},
		{500, 1000, 30, full[:15*len("█")]},
		{1, 16, 30, "█▉"},
		{1, 3, 1, "▎"},
	} {
		if got := bar(test.n, test.most, test.blocks); got != test.want {
			t.Errorf("bar(%d, %d, %d) = %q, want %q", test.n, test.most, test.blocks, got, test.want)
		}
	}
}

// All groups of bars have the scale of the largest count.
func TestBarsOfGroups(t *testing.T) {
	a, b, c := cell{text: "A"}, cell{text: "B"}, cell{text: "C"}
	p := newPage(terminal.Screen{})
	writeBars(p, "by state", group{"few", map[cell]int{a: 20, b: 1}}, group{"many", map[cell]int{a: 40, c: 30}})
	equal(t, "bars", p.String(), `
BY STATE

  few   A  20  ███████████████
        B   1  ▊
  many  A  40  ██████████████████████████████
        C  30  ██████████████████████▌
`)
	p.Reset()
	writeBars(p, "by state", group{name: "none"})
	equal(t, "no bars", p.String(), "")
}
