package validate_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// A violation of an element keeps its line, whatever its index.
func TestLinesOfElements(t *testing.T) {
	for _, i := range []int{0, 1, 9, 10, 11, 99, 100, 101, 999} {
		document := `{"Names": [` + strings.Repeat("\n\"a\",", i) + "\n  \"\",\n\"a\"]}"
		err := validate.JSON([]byte(document), new(model.DescribeImagesRequest))
		want := []string{fmt.Sprintf("%d:3 Names[%d] min-length", i+2, i)}
		if diff := cmp.Diff(want, places(t, err)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		checkPlaces(t, []byte(document), err)
	}
}

// TestLongReports insists that 1,000 violations are listed, the first of the
// document, and that the last entry says how many more there are and where they
// begin, whether they were met in reading or in checking.
func TestLongReports(t *testing.T) {
	const broken, unread, legal = "\n\"\"", "\n5", "\n\"a\""
	join := func(items ...string) string { return `{"Names":[` + strings.Join(items, ",") + "]}" }
	repeat := func(n int, items ...string) (all []string) {
		for range n {
			all = append(all, items...)
		}
		return all
	}
	more := func(line, n int) string { return fmt.Sprintf("%d:1  more %d", line, n) }
	for why, c := range map[string]struct {
		document string
		n        int
		last     string
	}{
		"1000 broken":                    {join(repeat(1000, broken)...), 1000, "1001:1 Names[999] min-length"},
		"1001 broken":                    {join(repeat(1001, broken)...), 1001, more(1002, 1)},
		"4000 broken":                    {join(repeat(4000, broken)...), 1001, more(1002, 3000)},
		"1000 unread":                    {join(repeat(1000, unread)...), 1000, "1001:1 Names[999] type"},
		"1001 unread":                    {join(repeat(1001, unread)...), 1001, more(1002, 1)},
		"half and half":                  {join(repeat(500, broken, unread)...), 1000, "1001:1 Names[999] type"},
		"half and half and one":          {join(append(repeat(500, broken, unread), legal, broken)...), 1001, more(1003, 1)},
		"more than half and half":        {join(repeat(900, unread, broken)...), 1001, more(1002, 800)},
		"broken after 1001 unread":       {join(append(repeat(1001, unread), repeat(50, broken)...)...), 1001, more(1002, 1)},
		"broken before 1001 unread":      {join(append(repeat(50, broken), repeat(1001, unread)...)...), 1001, more(1002, 51)},
		"broken before 1000 unread":      {join(append(repeat(50, broken), repeat(1000, unread)...)...), 1001, more(1002, 50)},
		"a syntax error after 1000":      {strings.TrimSuffix(join(repeat(1000, unread)...), "]}") + "\n}", 1001, more(1002, 1)},
		"a syntax error after 999":       {strings.TrimSuffix(join(repeat(999, unread)...), "]}") + "\n}", 1000, "1001:1 Names[998] syntax"},
		"broken and then a syntax error": {strings.TrimSuffix(join(repeat(2000, broken)...), "]}") + "\n}", 1, "2002:1 Names[1999] syntax"},
	} {
		err := validate.JSON([]byte(c.document), new(model.DescribeImagesRequest))
		all := violations(t, err)
		last := all[len(all)-1]
		got := fmt.Sprintf("%d:%d %s %s", last.Line, last.Column, last.Path, last.Rule)
		if last.Rule == validate.RuleMore {
			got += fmt.Sprint(" ", last.Value)
			if want := fmt.Sprintf("%d more problem", last.Value); !strings.HasPrefix(last.Message, want) || !errors.Is(err, validate.RuleMore) {
				t.Errorf("%s: the last reads %q", why, last.Message)
			}
		}
		if len(all) != c.n || got != c.last {
			t.Errorf("%s: %d violations, the last is %s, want %d and %s", why, len(all), got, c.n, c.last)
		}
		checkReport(t, []byte(c.document), err)
	}
	request := &model.DescribeImagesRequest{Names: make([]string, 1001)}
	all := violations(t, validate.Struct(request))
	want := validate.Violation{Rule: validate.RuleMore, Value: 1, Message: "1 more problem"}
	if diff := cmp.Diff(want, all[len(all)-1]); len(all) != 1001 || diff != "" {
		t.Errorf("%d violations, the last (-want +got):\n%s", len(all), diff)
	}
	request.Names = request.Names[:1000]
	if all := violations(t, validate.Struct(request)); len(all) != 1000 || all[999].Path != "Names[999]" {
		t.Errorf("%d violations, the last is %v", len(all), &all[len(all)-1])
	}
}

// What seems to be absent may come after the problems that are listed.
func TestLongReportsOfWhatIsAbsent(t *testing.T) {
	document := `{"AccessEndpoints":[],"SoftwaresToInstall":[` + strings.TrimSuffix(strings.Repeat("5,", 2000), ",") + `],"Name":`
	for _, end := range []string{`"a"}`, `"a"`, ``} {
		err := validate.JSON([]byte(document+end), new(model.CreateImageBuilderRequest))
		for _, rule := range []validate.Rule{validate.RuleRequired, validate.RuleExactlyOne} {
			if errors.Is(err, rule) {
				t.Errorf("%q: %s is reported, but what comes after the listed problems is not known", end, rule)
			}
		}
	}
}

func TestAt(t *testing.T) {
	request := fullRequest()
	request.Name = ".a"
	request.Tags = map[string]string{"a/b": strings.Repeat("#", 257), "#\n": "v"}
	request.VpcConfig.SubnetIds = []string{"a", ""}
	e, ok := errors.AsType[*validate.Error](validate.Struct(request))
	if !ok {
		t.Fatal("no *Error")
	}
	for place, want := range map[string][]validate.Rule{
		"Name": {validate.RulePattern}, "/Name": {validate.RulePattern},
		`Tags["a/b"]`: {validate.RuleMaxLength, validate.RulePattern}, "/Tags/a~1b": {validate.RuleMaxLength, validate.RulePattern},
		`Tags["#\n"]`: {validate.RulePattern}, "/Tags/#\n": {validate.RulePattern},
		"VpcConfig.SubnetIds": {validate.RuleMaxItems}, "VpcConfig.SubnetIds[1]": {validate.RuleMinLength}, "/VpcConfig/SubnetIds/1": {validate.RuleMinLength},
		"VpcConfig": nil, "Tags": nil, "": nil, "/": nil, "name": nil, "Tags.a/b": nil, "/Tags/a/b": nil, "VpcConfig.SubnetIds[0]": nil,
	} {
		var got []validate.Rule
		for _, v := range e.At(place) {
			got = append(got, v.Rule)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", place, diff)
		}
	}
	long := &model.DescribeImagesRequest{Names: make([]string, 1001)}
	e, _ = errors.AsType[*validate.Error](validate.Struct(long))
	if got := e.At(""); got != nil {
		t.Errorf("the last entry of a long report is at the document: %v", got)
	}
}

// Allowed are the values that the wire may carry, in a slice of the caller's
// own.
func TestAllowed(t *testing.T) {
	request := fullRequest()
	request.InstanceType = "stream.tiny"
	request.AccessEndpoints[0].EndpointType = "UPLOAD"
	all := violations(t, validate.Struct(request))
	if diff := cmp.Diff([]string{"STREAMING"}, all[1].Allowed); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var types []string
	for _, known := range enums.InstanceType("").Values() {
		if !known.IsRetired() {
			types = append(types, string(known))
		}
	}
	if diff := cmp.Diff(types, all[0].Allowed); diff != "" || len(types) < 20 {
		t.Errorf("%d values (-want +got):\n%s", len(types), diff)
	}
	all[0].Allowed[0] = "changed"
	if again := violations(t, validate.Struct(request)); again[0].Allowed[0] != types[0] {
		t.Error("the slice is shared")
	}
	empty := violations(t, validate.JSON([]byte(`{"Name": "a", "State": ""}`), new(model.ImageBuilder)))
	if len(empty) != 1 || len(empty[0].Allowed) < 5 {
		t.Errorf("an empty enum of a result: %v", empty)
	}
	text, err := json.Marshal(all[1])
	if want := `"rule":"enum","allowed":["STREAMING"],"value":"UPLOAD"`; err != nil || !strings.Contains(string(text), want) {
		t.Errorf("got %s, %v, want %s in it", text, err, want)
	}
}

// A null is one violation, and nothing else is wrong with what it stands for.
func TestNulls(t *testing.T) {
	for document, want := range map[string][]string{
		`{"Names": [null]}`:                            {"1:12 Names[0] null"},
		`{"Names": ["a", null, ""], "Arns": [null]}`:   {"1:17 Names[1] null", "1:23 Names[2] min-length", "1:37 Arns[0] null"},
		`{"Names": null, "Type": null}`:                {"1:11 Names null", "1:25 Type null"},
		`{"MaxResults": null, "Arns": [null, "Base"]}`: {"1:16 MaxResults null", "1:31 Arns[0] null", "1:37 Arns[1] pattern"},
	} {
		err := validate.JSON([]byte(document), new(model.DescribeImagesRequest))
		if diff := cmp.Diff(want, places(t, err)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", document, diff)
		}
	}
	for document, want := range map[string][]string{
		`{"Metadata": {"WORKING_DIRECTORY": null}}`:                {`1:36 Metadata["WORKING_DIRECTORY"] null`},
		`{"Metadata": {"": null, "b": ""}, "Platforms": [null]}`:   {`1:15 Metadata[""] min-length`, `1:19 Metadata[""] null`, `1:30 Metadata["b"] min-length`, "1:49 Platforms[0] null"},
		`{"IconS3Location": null, "InstanceFamilies": [null, ""]}`: {"1:20 IconS3Location null", "1:47 InstanceFamilies[0] null", "1:53 InstanceFamilies[1] min-length"},
	} {
		err := validate.JSON([]byte(document), new(model.Application))
		if diff := cmp.Diff(want, places(t, err)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", document, diff)
		}
	}
}

// An empty list where the model wants an element is a violation in what a
// program sends only: services answer with empty lists.
func TestEmptyLists(t *testing.T) {
	endpoints := []model.AccessEndpoint{}
	for why, c := range map[string]struct {
		shape model.Shape
		want  []string
	}{
		"a request":                {&model.DescribeWorkspaceImagesRequest{ImageIds: []string{}}, []string{"ImageIds min-items"}},
		"a result":                 {&model.ImageBuilder{Name: "a", AccessEndpoints: endpoints}, nil},
		"within a result":          {&model.DescribeImageBuildersResult{ImageBuilders: []model.ImageBuilder{{Name: "a", AccessEndpoints: endpoints}}}, nil},
		"too many, also in result": {&model.ImageBuilder{Name: "a", AccessEndpoints: make([]model.AccessEndpoint, 5)}, []string{"AccessEndpoints max-items"}},
	} {
		var got []string
		for _, line := range reported(t, validate.Struct(c.shape)) {
			if !strings.HasSuffix(line, "EndpointType required") {
				got = append(got, line)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", why, diff)
		}
	}
	if err := validate.JSON([]byte(`{"Name": "a", "AccessEndpoints": []}`), new(model.ImageBuilder)); err != nil {
		t.Error(err)
	}
}
