package model_test

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
)

// strictOnly are the kinds that only UnmarshalStrict reports.
var strictOnly = []model.ProblemKind{model.ProblemUnknownMember, model.ProblemNull, model.ProblemZero}

// Each document is read into a CreateImageBuilderRequest. Strict reports all
// the lines that follow it, lenient the first that it knows.
var faulty = map[string]struct {
	doc  string
	want []string
}{
	"an empty document":       {"", []string{"syntax: want a JSON value, found the end of the document (line 1, column 1)"}},
	"white space only":        {" \r\n\t", []string{"syntax: want a JSON value, found the end of the document (line 2, column 2)"}},
	"a byte order mark":       {"\ufeff{}", []string{"syntax: want a JSON value, found U+FEFF (line 1, column 1)"}},
	"a NUL byte":              {"\x00", []string{"syntax: want a JSON value, found U+0000 (line 1, column 1)"}},
	"NUL bytes for a member":  {`{"DisableIMDSV1":true` + "\x00\x00 ", []string{"syntax: DisableIMDSV1: want a comma or } after a member, found U+0000 (line 1, column 22)"}},
	"a NUL byte for a name":   {`{"DisableIMDSV1":true,` + "\x00 ", []string{"syntax: want a member name in quotes, found U+0000 (line 1, column 23)"}},
	"a list":                  {`[{}]`, []string{"type: want an object, found a list (line 1, column 1)"}},
	"a string":                {`"{}"`, []string{`type: want an object, found "{}" (line 1, column 1)`}},
	"a number":                {` 5`, []string{"type: want an object, found 5 (line 1, column 2)"}},
	"null":                    {`null`, []string{"null: want a value, found null (line 1, column 1)"}},
	"text after":              {"{}\n{}", []string{"syntax: want the end of the document, found an object (line 2, column 1)"}},
	"a broken word":           {`{"DisableIMDSV1":tru}`, []string{"syntax: DisableIMDSV1: want a JSON value, found tru (line 1, column 18)"}},
	"a broken null":           {`{"Name":nul}`, []string{"syntax: Name: want a JSON value, found nul (line 1, column 9)"}},
	"a broken null element":   {`{"SoftwaresToInstall":["a",nope]}`, []string{"syntax: SoftwaresToInstall[1]: want a JSON value, found nope (line 1, column 28)"}},
	"a broken null structure": {`{"VpcConfig":n}`, []string{"syntax: VpcConfig: want a JSON value, found n (line 1, column 14)"}},
	"a null structure":        {`{"AccessEndpoints":[null]}`, []string{"null: AccessEndpoints[0]: want a value, found null (line 1, column 21)"}},
	"null elements": {`{"SoftwaresToInstall":[null,"a", null]}`, []string{
		"null: SoftwaresToInstall[0]: want a value, found null (line 1, column 24)",
		"null: SoftwaresToInstall[2]: want a value, found null (line 1, column 34)",
	}},
	"case of names": {`{"name":"a","NAME":"b"}`, []string{
		`unknown-member: name: unknown member; did you mean "Name"? (line 1, column 2)`,
		`unknown-member: NAME: unknown member; did you mean "Name"? (line 1, column 13)`,
	}},
	"an unknown member, like none": {`{"X":{"Name":"a"}}`, []string{"unknown-member: X: unknown member (line 1, column 2)"}},
	"an unknown member within":     {`{"VpcConfig":{"SubnetId":[]}}`, []string{`unknown-member: VpcConfig.SubnetId: unknown member; did you mean "SubnetIds"? (line 1, column 15)`}},
	"a name that can't be read":    {`{"\ud800":1,"\ud801":2,"":3}`, []string{`encoding: ["\\ud800"]: want a pair of surrogates, not one alone, found \ud800 (line 1, column 3)`, `encoding: ["\\ud801"]: want a pair of surrogates, not one alone, found \ud801 (line 1, column 14)`, `unknown-member: [""]: unknown member (line 1, column 24)`}},
	"names twice": {`{"Name":"a","\u004eame":"b","x":1,"\u0078":{"x":1,"x":2}}`, []string{
		`duplicate: Name: the name stands in the object twice (line 1, column 13)`,
		`unknown-member: x: unknown member (line 1, column 29)`,
		`duplicate: x: the name stands in the object twice (line 1, column 35)`,
		`duplicate: x.x: the name stands in the object twice (line 1, column 51)`,
	}},
	"faults within a wrong type": {`{"Name":{"a":1,"a":2}}`, []string{
		"type: Name: want a string, found an object (line 1, column 9)",
		"duplicate: Name.a: the name stands in the object twice (line 1, column 16)",
	}},
	"an end within a wrong type": {`{"Name":["a"`, []string{
		"type: Name: want a string, found a list (line 1, column 9)",
		"syntax: Name[0]: want a comma or ] after an element, found the end of the document (line 1, column 13)",
	}},
	"a control character": {"{\"Name\":\"a\nb\"}", []string{"encoding: Name: want an escape: control characters may not stand in a string, found U+000A (line 1, column 11)"}},
	"bytes that are no characters": {"{\"Name\":\"\xed\xa0\x80é\xff\"}", []string{
		"encoding: Name: want UTF-8, found the byte 0xED (line 1, column 10)",
	}},
	"a broken string for an enum":       {`{"InstanceType":"\x"}`, []string{`encoding: InstanceType: want one of the escapes \" \\ \/ \b \f \n \r \t \u, found \x (line 1, column 18)`}},
	"a broken string where none may be": {`{"RootVolumeConfig":{"VolumeSizeInGb":"\x"}}`, []string{`type: RootVolumeConfig.VolumeSizeInGb: want an integer, found "\x" (line 1, column 39)`, `encoding: RootVolumeConfig.VolumeSizeInGb: want one of the escapes \" \\ \/ \b \f \n \r \t \u, found \x (line 1, column 40)`}},
	"zeros": {`{"Name":"","InstanceType":"","Description":"","DisplayName":"","RootVolumeConfig":{"VolumeSizeInGb":-0},"Tags":{"":""},"SoftwaresToInstall":[""]}`, []string{
		`zero: Name: want a string of at least 1 character, found "" (line 1, column 9)`,
		`zero: InstanceType: want a string of at least 1 character, found "" (line 1, column 27)`,
		`zero: RootVolumeConfig.VolumeSizeInGb: want an integer other than 0, found -0 (line 1, column 101)`,
	}},
	"nulls": {`{"Name":null,"VpcConfig":null,"Tags":null,"SoftwaresToInstall": null }`, []string{
		"null: Name: want a value, found null (line 1, column 9)",
		"null: VpcConfig: want a value, found null (line 1, column 26)",
		"null: Tags: want a value, found null (line 1, column 38)",
		"null: SoftwaresToInstall: want a value, found null (line 1, column 65)",
	}},
	"a map without a name":       {`{"Tags":{"a":"b",5}}`, []string{"syntax: Tags: want a member name in quotes, found 5 (line 1, column 18)"}},
	"a map without a comma":      {`{"Tags":{"a":"b" "c":""}}`, []string{`syntax: Tags["a"]: want a comma or } after a member, found "c" (line 1, column 18)`}},
	"a map of objects":           {`{"Tags":{"env":{"a":"\x"}}}`, []string{`type: Tags["env"]: want a string, found an object (line 1, column 16)`, `encoding: Tags["env"].a: want one of the escapes \" \\ \/ \b \f \n \r \t \u, found \x (line 1, column 22)`}},
	"a map of lists":             {`{"Tags":{"env":["\x"]}}`, []string{`type: Tags["env"]: want a string, found a list (line 1, column 16)`, `encoding: Tags["env"][0]: want one of the escapes \" \\ \/ \b \f \n \r \t \u, found \x (line 1, column 18)`}},
	"a map, keys not to be read": {`{"Tags":{"\x":"a","\y":"b","":"c"}}`, []string{`encoding: Tags["\\x"]: want one of the escapes \" \\ \/ \b \f \n \r \t \u, found \x (line 1, column 11)`, `encoding: Tags["\\y"]: want one of the escapes \" \\ \/ \b \f \n \r \t \u, found \y (line 1, column 20)`}},
	"a list for a map":           {`{"Tags":[]}`, []string{"type: Tags: want an object, found a list (line 1, column 9)"}},
	"after a map":                {`{"Tags":{"a":"b"},"VpcConfig":5}`, []string{"type: VpcConfig: want an object, found 5 (line 1, column 31)"}},
	"a fraction":                 {`{"RootVolumeConfig":{"VolumeSizeInGb":200.0}}`, []string{"type: RootVolumeConfig.VolumeSizeInGb: want an integer, without fraction or exponent, found 200.0 (line 1, column 39)"}},
	"a long string":              {`{"RootVolumeConfig":"` + strings.Repeat("ü", 70) + `"}`, []string{`type: RootVolumeConfig: want an object, found "` + strings.Repeat("ü", 62) + `… (line 1, column 21)`}},
	"a long name":                {`{"` + strings.Repeat("ü", 1100) + `":1}`, []string{`unknown-member: ["` + strings.Repeat("ü", 127) + `…"]: unknown member (line 1, column 2)`}},
}

func TestProblems(t *testing.T) {
	for why, c := range faulty {
		var strict, lenient []string
		var firstKnown []string
		for _, p := range problems(t, model.UnmarshalStrict([]byte(c.doc), new(model.CreateImageBuilderRequest))) {
			line := p.Kind.Error() + ": " + p.String()
			strict = append(strict, line)
			if !slices.Contains(strictOnly, p.Kind) && firstKnown == nil {
				firstKnown = []string{line}
			}
		}
		if diff := cmp.Diff(c.want, strict); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", why, c.doc, diff)
		}
		for _, p := range problems(t, new(model.CreateImageBuilderRequest).UnmarshalJSON([]byte(c.doc))) {
			lenient = append(lenient, p.Kind.Error()+": "+p.String())
		}
		if diff := cmp.Diff(firstKnown, lenient); diff != "" {
			t.Errorf("%s: %s, lenient (-first of strict +got):\n%s", why, c.doc, diff)
		}
	}
}

// Timestamps have faults of their own.
func TestTimestampProblems(t *testing.T) {
	const want = "want epoch seconds as a number, or ISO 8601 text such as 2019-07-01T14:08:43.456Z"
	for value, c := range map[string]struct {
		kind model.ProblemKind
		want string
	}{
		`true`:                     {model.ProblemType, want},
		`{}`:                       {model.ProblemType, want},
		`"1561990123"`:             {model.ProblemType, want},
		`"soon"`:                   {model.ProblemType, want},
		`253402300800`:             {model.ProblemRange, "want a time in the years 1 to 9999"},
		`1e99`:                     {model.ProblemRange, "want a time in the years 1 to 9999"},
		`"\ud800"`:                 {model.ProblemEncoding, "want a pair of surrogates, not one alone"},
		`01`:                       {model.ProblemSyntax, "want no digit after a leading 0"},
		`-62135596800`:             {model.ProblemZero, "want a time after the first instant of year 1, which stands for an absent member"},
		`"0001-01-01T00:00:00Z"`:   {model.ProblemZero, "want a time after the first instant of year 1, which stands for an absent member"},
		`"2019-02-30T00:00:00Z"`:   {model.ProblemType, want},
		`"2019-07-01T14:08:43 UT"`: {model.ProblemType, want},
	} {
		doc := `{"Name":"a","CreatedTime":` + value + `}`
		got := problems(t, model.UnmarshalStrict([]byte(doc), new(model.ImageBuilder)))
		if len(got) != 1 || got[0].Kind != c.kind || !strings.HasPrefix(got[0].Want, c.want) || got[0].Path != "CreatedTime" {
			t.Errorf("%s: %v, want %s: %s", value, got, c.kind, c.want)
		}
	}
}

// The pointer of a problem is for programs: RFC 6901, with names as they are.
func TestProblemPointers(t *testing.T) {
	const doc = `{"VpcConfig":{"SubnetIds":["a",5]},"Tags":{"a/b~c":5,"é":null},"x.y":1,"Description":"\x","Name":[{}],"Name":""}`
	want := []string{"/VpcConfig/SubnetIds/1", "/Tags/a~1b~0c", "/Tags/é", "/x.y", "/Description", "/Name", "/Name"}
	var got []string
	for _, p := range problems(t, model.UnmarshalStrict([]byte(doc), new(model.CreateImageBuilderRequest))) {
		got = append(got, p.Pointer)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A report lists 1,000 problems and says how many more there are, and where
// they begin.
func TestManyProblems(t *testing.T) {
	for n, more := range map[int]string{999: "", 1000: "", 1001: "1 more problem", 1002: "2 more problems", 5000: "4000 more problems"} {
		doc := "[" + strings.TrimSuffix(strings.Repeat("5,\n", n), ",\n") + "]"
		all := problems(t, model.UnmarshalStrict([]byte(`{"SoftwaresToInstall":`+doc+`}`), new(model.CreateImageBuilderRequest)))
		want := model.Problem{Kind: model.ProblemMore, Line: 1001, Column: 1, Offset: len(`{"SoftwaresToInstall":[`) + 3000, More: n - 1000}
		if more == "" {
			want = model.Problem{
				Kind: model.ProblemType, Path: fmt.Sprintf("SoftwaresToInstall[%d]", n-1), Pointer: fmt.Sprintf("/SoftwaresToInstall/%d", n-1),
				Line: n, Column: 1, Offset: len(`{"SoftwaresToInstall":[`) + 3*n - 3, Want: "want a string", Found: "5",
			}
			if n == 1 {
				want.Column = want.Offset + 1
			}
		}
		if listed := min(n, 1000); more != "" && len(all) != listed+1 || more == "" && len(all) != listed {
			t.Errorf("%d problems are reported as %d", n, len(all))
		}
		if diff := cmp.Diff(want, all[len(all)-1]); diff != "" {
			t.Errorf("the last of %d problems (-want +got):\n%s", n, diff)
		}
		if more != "" && !strings.HasSuffix(all[1000].String(), more+" (line 1001, column 1)") {
			t.Errorf("the last reads %q, want %q", all[1000], more)
		}
	}
}

// hostile are documents of about 60 KB whose report could come to cost much
// more: faults of each kind, where each description is long.
func hostile() map[string]string {
	tag, control := "\U000E0001", "\x01"
	names := map[string]string{
		"tags": strings.Repeat(tag, 7000), "controls": strings.Repeat(control, 30_000), "letters": strings.Repeat("x", 30_000),
		"escapes": strings.Repeat(`\u0001`, 5000), "a legal key": strings.Repeat("𝒳", 128),
	}
	faults := map[string]string{
		"strings of controls": `"` + strings.Repeat(control, 30_000) + `"`,
		"broken strings":      "[" + strings.Repeat(`"\x",`, 5000) + "1]",
		"nulls":               "[" + strings.Repeat(`null,`, 5000) + "1]",
		"unknown members":     "{" + strings.Repeat(`"a`+tag+tag+`":1,`, 1900) + `"b":1}`,
		"duplicates":          "{" + strings.Repeat(`"a":1,`, 4000) + `"a":1}`,
	}
	all := map[string]string{
		"a long name": `{"` + strings.Repeat(control, 60_000) + `":1}`,
		"long names":  "{" + strings.Repeat(`"`+strings.Repeat(tag, 12)+`":1,`, 1100) + `"b":1}`,
		"deep":        `{"a":` + strings.Repeat("[", 9990) + strings.Repeat(`"\x",`, 5000) + "1" + strings.Repeat("]", 9990) + "}",
	}
	for where, name := range names {
		for what, fault := range faults {
			all[what+" below a name of "+where] = `{"` + name + `":` + fault + `}`
			all[what+" below a key of "+where] = `{"Tags":{"` + name + `":` + fault + `}}`
		}
	}
	return all
}

// TestHostileProblems insists that a document costs what it weighs.
func TestHostileProblems(t *testing.T) {
	for why, doc := range hostile() {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		err := model.UnmarshalStrict([]byte(doc), new(model.CreateImageBuilderRequest))
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; took > 64<<20 {
			t.Errorf("%s: %d bytes take %d MB", why, len(doc), took>>20)
		}
		runtime.ReadMemStats(&before)
		text := err.Error()
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; len(text) > 1<<20 || took > 64<<20 {
			t.Errorf("%s: the text has %d KB and takes %d MB", why, len(text)>>10, took>>20)
		}
		if n := strings.Count(text, "\n") + 1; n != len(problems(t, err)) {
			t.Errorf("%s: %d lines for %d problems", why, n, len(problems(t, err)))
		}
	}
}
