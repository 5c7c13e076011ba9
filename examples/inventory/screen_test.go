package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/examples/internal/terminal"
	"github.com/euc-go/eucmodel/model"
)

// linesOf returns the report on documents that fit so many columns.
func linesOf(t *testing.T, columns int, stdin string) []string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	getenv := environment(map[string]string{"COLUMNS": strconv.Itoa(columns)})
	if status := run([]string{"-now", at, "-"}, strings.NewReader(stdin), &stdout, &stderr, getenv); status != 0 {
		t.Fatalf("status %d, stderr %q", status, &stderr)
	}
	return strings.Split(stdout.String(), "\n")
}

// randomDocuments returns a document of each kind of item in which every text
// member has text of up to so many characters, wide ones and spaces among them.
func randomDocuments(rnd *rand.Rand, most int) string {
	alphabet := []string{"a", "b", "-", "_", "日", "한", "😀", "u\u0308", "\u0301", " ", "\\u001b", "\\n"}
	text := func() string {
		var b strings.Builder
		for range rnd.IntN(most + 1) {
			b.WriteString(alphabet[rnd.IntN(len(alphabet))])
		}
		return b.String()
	}
	documents := `{"ImageBuilders":[{"Name":"$","State":"$","Platform":"$","InstanceType":"stream.$","AppstreamAgentVersion":"$",
		"LatestAppstreamAgentVersion":"FALSE","CreatedTime":1,"ImageBuilderErrors":[{"ErrorCode":"$","ErrorMessage":"$$$$$$$$"}]},
		{"Name":"$","State":"RUNNING","InstanceType":"stream.graphics-design.xlarge"}],"NextToken":"t"}
		{"Images":[{"ImageId":"$","Name":"$","OperatingSystem":{"Type":"$"},"State":"ERROR","RequiredTenancy":"$","OwnerAccountId":"$","ErrorMessage":"$"}]}
		{"Images":[{"Arn":"$","Name":"$","State":"$","Visibility":"$","ImageErrors":[{"ErrorMessage":"$"}]}]}{"Images":[]}
		{"Name":"$","SharedImagePermissionsList":[{"sharedAccountId":"$"}],"NextToken":"t"}
		{"ExportImageTask":{"TaskId":"$","ImageArn":"$","AmiName":"$","State":"$","AmiId":"$","ErrorDetails":[{"ErrorCode":"$","ErrorMessage":"$"}]}}
		{"AssociatedResource":"$","SoftwareAssociations":[{"SoftwareName":"$","Status":"$","DeploymentError":[{"ErrorCode":"$"}]}]}
		{"ImageId":"$","ImagePermissions":[{"SharedAccountId":"$"}],"NextToken":"t"}
		{"ImageId":"w","State":"ERROR","StateMessage":"$","ImageSource":{"Ec2ImageId":"$"},"ErrorDetails":[{"ErrorCode":"$","ErrorMessage":"$"}]}
		{"Associations":[{"ImageId":"$","AssociatedResourceId":"$","AssociatedResourceType":"$","State":"$","StateReason":{"ErrorCode":"$"}}]}`
	for strings.Contains(documents, "$") {
		documents = strings.Replace(documents, "$", text(), 1)
	}
	return documents
}

// No line is wider than the screen, whatever the documents hold. Less than 60
// columns count as 60.
func TestNothingWraps(t *testing.T) {
	rnd := rand.New(rand.NewPCG(13, 60))
	for range 400 {
		columns := 60 + rnd.IntN(141)
		in := randomDocuments(rnd, 1+rnd.IntN(200))
		for i, line := range linesOf(t, columns, in) {
			if width := terminal.Width(line); width > columns {
				t.Fatalf("%d columns: line %d takes %d:\n%s\n%s", columns, i+1, width, line, in)
			}
		}
	}
	in := randomDocuments(rnd, 100)
	for _, columns := range []int{1, 20, 59} {
		equal(t, fmt.Sprint(columns), strings.Join(linesOf(t, columns, in), "\n"), strings.Join(linesOf(t, 60, in), "\n"))
	}
}

// What is said of failures is folded, not cut.
func TestNothingOfAMessageIsLost(t *testing.T) {
	message := strings.Repeat("a word, 日本語 and "+strings.Repeat("x", 70)+" ", 20)
	in := `{"ImageBuilder":{"Name":"` + strings.Repeat("n", 100) + `","State":"FAILED","ImageBuilderErrors":[{"ErrorMessage":"` + message + `"}]}}`
	spaces := regexp.MustCompile(`\s+`)
	for columns := 60; columns <= 200; columns += 7 {
		report := spaces.ReplaceAllString(strings.Join(linesOf(t, columns, in), ""), "")
		for _, want := range []string{"imagebuilder" + strings.Repeat("n", 100) + ",FAILED", spaces.ReplaceAllString(message, "")} {
			if !strings.Contains(report, want) {
				t.Errorf("%d columns: want %q in %q", columns, want, report)
			}
		}
	}
}

// Columns give way in the stated order, each only if the screen is too narrow
// for it, and a name is shortened only when they are gone.
func TestOrder(t *testing.T) {
	all := []string{"NAME", "STATE", "PLATFORM", "INSTANCE TYPE", "AGE", "AGENT", "ROOT VOLUME"}
	name := strings.Repeat("n", 50)
	in := `{"ImageBuilder":{"Name":"` + name + `","State":"RUNNING","Platform":"RHEL8"}}`
	for columns := 200; columns >= 60; columns-- {
		lines := linesOf(t, columns, in)
		titles := regexp.MustCompile(`  +`).Split(strings.TrimSpace(lines[4]), -1)
		left := slices.Clone(all)
		for _, next := range strings.Split(builderOrder, ", ") {
			width := 2 + len(name) - len("NAME")
			for _, title := range left {
				width += len(title) + 2 // all other cells are as wide as the titles, or less
			}
			width += len("RUNNING") - len("STATE") - 2
			if width > columns && slices.Contains(left, next) {
				left = slices.DeleteFunc(left, func(title string) bool { return title == next })
			} else {
				break
			}
		}
		if !slices.Equal(titles, left) {
			t.Errorf("%d columns: %q, want %q", columns, titles, left)
		}
		// Name and state need 2+50+2+7 columns.
		if shortened := strings.Contains(lines[5], "…"); shortened != (columns < 61) {
			t.Errorf("%d columns: %q", columns, lines[5])
		}
		if hint := fmt.Sprintf("Cut to fit %d columns; -wide shows all columns and names.", columns); slices.Contains(lines, hint) != (len(left) < len(all)) {
			t.Errorf("%d columns: want the hint exactly where something is cut:\n%s", columns, strings.Join(lines, "\n"))
		}
	}
}

// Each order names columns of its table, each once, and never the state.
func TestOrdersNameColumns(t *testing.T) {
	var now model.Timestamp
	check := func(name, order string, titles []string) {
		t.Helper()
		seen := map[string]bool{"STATE": true, "STATUS": true, titles[0]: name != "exports"}
		for _, title := range strings.Split(order, ", ") {
			if order != "" && (seen[title] || !slices.Contains(titles, title)) {
				t.Errorf("%s: %q is no column, or one that stays, or named twice", name, title)
			}
			seen[title] = true
		}
	}
	check("builders", builderOrder, titlesOf(builderColumns(now)))
	check("images", imageOrder, titlesOf(imageColumns(now)))
	check("permissions", permissionOrder, titlesOf(permissionColumns()))
	check("exports", exportOrder, titlesOf(exportColumns(now)))
	check("software", softwareOrder, titlesOf(softwareColumns()))
	check("WorkSpaces images", workspaceImageOrder, titlesOf(workspaceImageColumns(now)))
	check("WorkSpaces permissions", workspacePermissionOrder, titlesOf(workspacePermissionColumns()))
	check("imports", importOrder, titlesOf(importColumns(now)))
	check("associations", associationOrder, titlesOf(associationColumns(now)))
}

func titlesOf[T any](columns []column[T]) []string {
	var titles []string
	for _, c := range columns {
		titles = append(titles, c.title)
	}
	return titles
}

// A name is shortened down to 12 cells before a state is shortened.
func TestStatesAreShortenedLast(t *testing.T) {
	in := `{"AssociatedResource":"` + strings.Repeat("r", 60) + `","SoftwareAssociations":[{"SoftwareName":"` + strings.Repeat("s", 60) + `","Status":"$"}]}`
	for status, want := range map[string]string{
		"INSTALLED":             "  rrrrrrrrrrrrrrrrrrrr…  sssssssssssssssssssssss…  INSTALLED",
		strings.Repeat("S", 30): "  rrrrrrrrrrr…  sssssssssss…  " + strings.Repeat("S", 30),
		strings.Repeat("S", 40): "  rrrrrrrrrrr…  sssssssssss…  " + strings.Repeat("S", 29) + "…",
	} {
		row := linesOf(t, 60, strings.Replace(in, "$", status, 1))[5]
		if terminal.Width(row) != 60 || strings.Count(row, "…") != strings.Count(want, "…") || !strings.HasSuffix(row, want[strings.LastIndex(want, " "):]) {
			t.Errorf("got %q, want such as %q", row, want)
		}
	}
}

var escape = regexp.MustCompile("\x1b\\[[0-9]*m")

// Colors change nothing but the color: without them the report is the same.
func TestColors(t *testing.T) {
	report := func(color bool, columns int) string {
		var inv inventory
		for _, src := range sources(nil, nil) {
			if err := inv.read(src); err != nil {
				t.Fatal(err)
			}
		}
		p := newPage(terminal.Screen{Width: columns, Color: color})
		writeReport(p, &inv, options{}.clock())
		return p.String()
	}
	for _, columns := range []int{0, 60, 80, 160} {
		colored := report(true, columns)
		equal(t, "without colors", escape.ReplaceAllString(colored, ""), report(false, columns))
		for _, want := range []string{
			"  office-2026       \x1b[32mRUNNING\x1b[0m         ",
			"  erp-client        \x1b[31mFAILED\x1b[0m         ",
			"  qa-rhel           \x1b[33mPENDING\x1b[0m         ",
			"  finance-terminal  HIBERNATED   ", // which this version does not know
			"\n    image builder erp-client, \x1b[31mFAILED\x1b[0m\n",
			" \x1b[32mAVAILABLE\x1b[0m                5  ██████████\n",
			"  \x1b[31mFAILED_TO_INSTALL\x1b[0m",
		} {
			if !strings.Contains(colored, want) {
				t.Errorf("%d columns: want %q", columns, want)
			}
		}
	}
}

// Neither a pipe nor a document puts a control sequence into the output.
func TestNoColorInAPipe(t *testing.T) {
	for _, args := range [][]string{nil, {"-wide"}, {"-json"}} {
		if out := mustRun(t, "", args...); strings.Contains(out, "\x1b") {
			t.Errorf("%q: there are colors", args)
		}
	}
}

// -json is the same on every screen.
func TestJSONIsNotCut(t *testing.T) {
	long := strings.Repeat("日本", 200)
	in := `{"ImageBuilder":{"Name":"` + long + `"}}`
	var stdout, stderr bytes.Buffer
	if status := run([]string{"-json", "-"}, strings.NewReader(in), &stdout, &stderr, environment(map[string]string{"COLUMNS": "60"})); status != 0 {
		t.Fatalf("status %d, stderr %q", status, &stderr)
	}
	var document model.DescribeImageBuildersResult
	if err := json.Unmarshal(stdout.Bytes(), &document); err != nil || document.ImageBuilders[0].Name != long {
		t.Errorf("%v, got %s", err, &stdout)
	}
}
