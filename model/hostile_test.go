package model_test

import (
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/internal/testenv"
	"github.com/euc-go/eucmodel/model"
)

// hostileSize is about how many bytes a hostile document has, hostileBudget how
// many bytes any function may allocate for it, and hostileText how many an error
// may print.
const (
	hostileSize   = 60_000
	hostileBudget = 64 << 20
	hostileText   = 1 << 20
)

// hostileDocuments puts each kind of problem at each kind of place: by its name,
// a document of about hostileSize bytes for a CreateImageBuilderRequest or, where
// the name says so, for a page of images.
func hostileDocuments() map[string]string {
	fill := func(open, one, end string) string {
		n := max(1, (hostileSize-len(open)-len(end))/len(one))
		return open + strings.TrimSuffix(strings.Repeat(one, n), ",") + end
	}
	// What a document holds many times, or once and long.
	faults := map[string]string{
		"type": `5,`, "null": `null,`, "zero": `"",`, "encoding": `"\q",`, "control": "\"\x01\",", "object": `{},`, "not UTF-8": "\"\xff\",",
		"one long string": `"` + strings.Repeat("\x01", 50_000) + `"`, "one long escape": `"` + strings.Repeat(`\q`, 25_000) + `"`,
		"one long word": strings.Repeat("x", 50_000), "long number": strings.Repeat("9", 50_000),
		"a deep value": strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000), "a deep object": strings.Repeat(`{"a":`, 5_000) + "1" + strings.Repeat("}", 5_000),
	}
	long := strings.Repeat("\U000E0001", 1_000)
	places := map[string][2]string{
		"a list":               {`{"SoftwaresToInstall":[`, `]}`},
		"a list of structures": {`{"AccessEndpoints":[`, `]}`},
		"a list in a member":   {`{"VpcConfig":{"SubnetIds":[`, `]}}`},
		"below a long key":     {`{"Tags":{"` + long + `":[`, `]}}`},
		"below long names":     {`{"` + long + `":{"` + long + `":[`, `]}}`},
		"below odd names":      {`{"` + strings.Repeat("\x01", 4_000) + `":[`, `]}`},
		"below escapes":        {`{"Tags":{"` + strings.Repeat(`\u0001`, 2_000) + `":[`, `]}}`},
		"a page of images":     {`{"Images":[`, `]}`},
		"errors of images":     {`{"Images":[{"ImageErrors":[`, `]}]}`},
		"deep in a page":       {`{"Images":[{"Applications":[{"X":` + strings.Repeat(`[{"x":`, 1_000) + `[`, `]` + strings.Repeat(`}]`, 1_000) + `}]}]}`},
		"far too deep":         {strings.Repeat(`[`, 9_000), strings.Repeat(`]`, 9_000)},
	}
	docs := map[string]string{
		"a tag of the issue":     `{"Tags":{"` + long + `":"` + strings.Repeat("\x01", 56_000) + `"}}`,
		"a name of the issue":    `{"` + strings.Repeat("\x01", hostileSize) + `":1}`,
		"a name of tags":         `{"` + strings.Repeat("\U000E0001", hostileSize/4) + `":1}`,
		"unknown members":        fill(`{`, `"\u0000%":1,`, `}`),
		"unknown, then the same": fill(`{`, `"a":1,`, `}`),
		"names that break":       fill(`{`, `"\q":1,`, `}`),
		"tags that break":        fill(`{"Tags":{`, `"\q":"\q",`, `}}`),
		"tags of lists":          fill(`{"Tags":{`, `"a":[],`, `}}`),
		"open lists":             strings.Repeat("[", hostileSize),
		"open objects":           strings.Repeat(`{"a":`, hostileSize/5),
		"open images":            `{"Images":` + strings.Repeat(`[{"Applications":`, 3_000),
		"quotes":                 strings.Repeat(`"`, hostileSize),
		"backslashes":            `{"Name":"` + strings.Repeat(`\`, hostileSize),
		"white space":            `{` + strings.Repeat("\n", hostileSize),
		"images of nothing":      fill(`{"Images":[`, `{},`, `]}`),
		"applications":           fill(`{"Images":[{"Applications":[`, `{},`, `]}]}`),
		"images with spaces":     `{"Images":[` + strings.Repeat(`{},`, 13) + strings.Repeat(" ", hostileSize) + `{}]}`,
		"images with pointers":   fill(`{"Images":[`, `{"ImagePermissions":{}},`, `]}`),
		"images with one tag":    fill(`{"Images":[`, `{"Applications":[{"Metadata":{"":null}}]},`, `]}`),
		"images, each unknown":   fill(`{"Images":[`, `{"x":0},`, `]}`),
	}
	for i := range 5_000 {
		docs["unknown members"] = strings.Replace(docs["unknown members"], "%", fmt.Sprint(i), 1)
	}
	for what, fault := range faults {
		for where, around := range places {
			docs[what+", "+where] = fill(around[0], fault, around[1])
		}
	}
	return docs
}

// No document of 60 KB makes any function allocate more than 64 MB or print more
// than 1 MB, and what is read of it can be written.
func TestHostileDocuments(t *testing.T) {
	for name, doc := range hostileDocuments() {
		for _, newShape := range []func() model.Shape{
			func() model.Shape { return new(model.CreateImageBuilderRequest) },
			func() model.Shape { return new(model.DescribeImagesResult) },
		} {
			v, strict := newShape(), newShape()
			var err, strictErr error
			var texts []string
			for what, f := range map[string]func(){
				"UnmarshalJSON":   func() { err = v.UnmarshalJSON([]byte(doc)) },
				"UnmarshalStrict": func() { strictErr = model.UnmarshalStrict([]byte(doc), strict) },
			} {
				if n := testenv.Allocated(f); n > hostileBudget {
					t.Errorf("%s, %T: %s allocates %d bytes", name, v, what, n)
				}
			}
			for what, f := range map[string]func(){
				"Error": func() {
					for _, err := range []error{err, strictErr} {
						if err != nil {
							texts = append(texts, err.Error())
						}
					}
				},
				"json.Marshal of the problems": func() { _, _ = json.Marshal(problems(t, strictErr)) },
				"AppendJSON":                   func() { _, _ = v.AppendJSON(nil) },
				"json.Marshal": func() {
					if text, err := json.Marshal(strict); err == nil && newShape().UnmarshalJSON(text) != nil {
						t.Errorf("%s, %T: what is written can't be read", name, v)
					}
				},
			} {
				if n := testenv.Allocated(f); n > hostileBudget {
					t.Errorf("%s, %T: %s allocates %d bytes", name, v, what, n)
				}
			}
			for _, text := range texts {
				if len(text) > hostileText {
					t.Errorf("%s, %T: a text of %d bytes: %.200s", name, v, len(text), text)
				}
			}
		}
	}
}

// A report lists 1,000 problems; the last entry says how many more there are.
func TestBoundedReport(t *testing.T) {
	for n, want := range map[int]string{999: "", 1000: "", 1001: "1 more problem", 1002: "2 more problems", 20_000: "19000 more problems"} {
		doc := `{"Names":[` + strings.TrimSuffix(strings.Repeat(`5,`, n), ",") + `]}`
		all := problems(t, model.UnmarshalStrict([]byte(doc), new(model.DescribeImagesRequest)))
		if want == "" {
			if len(all) != n {
				t.Errorf("%d problems are listed as %d", n, len(all))
			}
			continue
		}
		last := all[len(all)-1]
		if len(all) != 1001 || last.Kind != model.ProblemMore || !strings.Contains(last.Message(), want) || last.Column != len(`{"Names":[`)+2*1000+1 {
			t.Errorf("%d problems are listed as %d, the last is %v", n, len(all), last)
		}
	}
}

// A short list does not keep the memory of a long one beside it alive, nor does
// white space make a page large.
func TestMemoryOfHostileLists(t *testing.T) {
	many := []byte(`{"SoftwaresToInstall":[` + strings.Repeat(`"",`, 1_000_000) + `""],"SoftwaresToUninstall":["x"]}`)
	before, _ := heap()
	var request model.CreateImageBuilderRequest
	if err := request.UnmarshalJSON(many); err != nil {
		t.Fatal(err)
	}
	kept := request.SoftwaresToUninstall
	request = model.CreateImageBuilderRequest{}
	after, _ := heap()
	runtime.KeepAlive(many)
	if int64(after)-int64(before) > 256<<10 {
		t.Errorf("a list of one keeps %d bytes", after-before)
	}
	runtime.KeepAlive(kept)

	spaces := []byte(`{"ImageBuilders":[` + strings.Repeat(`{},`, 13) + strings.Repeat(" ", 10<<20) + `{}]}`)
	before, _ = heap()
	page := decodePage(t, spaces)
	after, _ = heap()
	runtime.KeepAlive(spaces)
	if int64(after)-int64(before) > 256<<10 {
		t.Errorf("a page of 14 builders keeps %d bytes", after-before)
	}
	runtime.KeepAlive(page)
}
