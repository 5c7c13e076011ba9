package model_test

import (
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

var built = model.NewTimestamp(time.Unix(1561990123, 456_000_000))

// documents are written as they were read, byte for byte. Each stands with what
// it holds.
var documents = []struct {
	why, doc string
	want     model.Shape
}{
	{
		"every required member",
		`{"Name":"a","Platform":"WINDOWS","Size":-1,"Sum":2,"Built":1561990123.456,"Text":"","Open":false,"Count":0,"Total":0,` +
			`"Door":{"Panes":[]},"Hinge":{},"Names":["x","","y"],"Platforms":["WINDOWS","tomorrow"],"Doors":[{},{"lock":{"Digits":7}}],"Tags":{"a":"","b":"c"}}`,
		&model.PaintWallRequest{
			Name: "a", Platform: "WINDOWS", Size: -1, Sum: 2, Built: built, Text: new(""), Open: new(false), Count: new(int32(0)), Total: new(int64(0)),
			Door: &model.Door{Panes: []model.Pane{}}, Hinge: &model.Hinge{}, Names: []string{"x", "", "y"}, Platforms: []enums.PlatformType{"WINDOWS", "tomorrow"},
			Doors: []model.Door{{}, {Lock: &model.Lock{Digits: new(int64(7))}}}, Tags: map[string]string{"a": "", "b": "c"},
		},
	},
	{
		"required members that are empty",
		`{"Name":"","Platform":"","Size":0,"Sum":0,"Built":0,"Text":null,"Open":null,"Count":null,"Total":null,` +
			`"Door":null,"Hinge":null,"Names":[],"Platforms":[],"Doors":[],"Tags":{}}`,
		&model.PaintWallRequest{Built: model.NewTimestamp(time.Unix(0, 0)), Names: []string{}, Platforms: []enums.PlatformType{}, Doors: []model.Door{}, Tags: map[string]string{}},
	},
	{
		"required members that are null",
		`{"Name":"","Platform":"","Size":0,"Sum":0,"Built":0,"Text":null,"Open":null,"Count":null,"Total":null,` +
			`"Door":null,"Hinge":null,"Names":null,"Platforms":null,"Doors":null,"Tags":null}`,
		&model.PaintWallRequest{Built: model.NewTimestamp(time.Unix(0, 0))},
	},
	{
		"every optional member",
		`{"name":"a","platform":"WINDOWS","size":1,"sum":-2,"built":1561990123.456,"text":"t","open":true,"count":3,"total":4,` +
			`"door":{"Panes":[{"Cracks":[]}]},"hinge":{},"names":["x"],"platforms":["WINDOWS"],"doors":[{}],"tags":{"a":"b"}}`,
		&model.PaintWallResponse{
			Name: "a", Platform: "WINDOWS", Size: 1, Sum: -2, Built: built, Text: new("t"), Open: new(true), Count: new(int32(3)), Total: new(int64(4)),
			Door: &model.Door{Panes: []model.Pane{{Cracks: []model.Crack{}}}}, Hinge: &model.Hinge{}, Names: []string{"x"},
			Platforms: []enums.PlatformType{"WINDOWS"}, Doors: []model.Door{{}}, Tags: map[string]string{"a": "b"},
		},
	},
	{
		"optional members that are empty",
		`{"text":"","open":false,"count":0,"total":0,"door":{},"hinge":{},"names":[],"platforms":[],"doors":[],"tags":{}}`,
		&model.PaintWallResponse{
			Text: new(""), Open: new(false), Count: new(int32(0)), Total: new(int64(0)), Door: &model.Door{}, Hinge: &model.Hinge{},
			Names: []string{}, Platforms: []enums.PlatformType{}, Doors: []model.Door{}, Tags: map[string]string{},
		},
	},
	{"optional members that are absent", `{}`, &model.PaintWallResponse{}},
	{
		"the largest numbers", `{"size":2147483647,"sum":9223372036854775807,"count":2147483647,"total":9223372036854775807}`,
		&model.PaintWallResponse{Size: math.MaxInt32, Sum: math.MaxInt64, Count: new(int32(math.MaxInt32)), Total: new(int64(math.MaxInt64))},
	},
	{
		"the smallest numbers", `{"size":-2147483648,"sum":-9223372036854775808,"count":-2147483648,"total":-9223372036854775808}`,
		&model.PaintWallResponse{Size: math.MinInt32, Sum: math.MinInt64, Count: new(int32(math.MinInt32)), Total: new(int64(math.MinInt64))},
	},
	{
		"lists in lists, unknown members at every level",
		`{"doors":[{"Panes":[{"Cracks":[{"Length":1,"Hinges":[{},{"h":[0]}],"c":null},{}],"p":1.50},{"Cracks":null}],"lock":{"Digits":null,"l":"\u0041"},"d":{}},{}],"r":{"a":[ ]},"s":2}`,
		&model.PaintWallResponse{
			Doors: []model.Door{
				{
					Panes: []model.Pane{
						{Cracks: []model.Crack{{Length: 1, Hinges: []model.Hinge{{}, {Unknown: `"h":[0]`}}, Unknown: `"c":null`}, {}}, Unknown: `"p":1.50`},
						{},
					},
					Lock:    &model.Lock{Unknown: `"l":"\u0041"`},
					Unknown: `"d":{}`,
				},
				{},
			},
			Unknown: `"r":{"a":[ ]},"s":2`,
		},
	},
	{"a shape without members", `{}`, &model.ClearWallRequest{}},
	{"a shape without members, unknown ones", `{"Name":"x","b":[{}]}`, &model.ClearWallResult{Unknown: `"Name":"x","b":[{}]`}},
}

func TestDocuments(t *testing.T) {
	for _, tt := range documents {
		t.Run(tt.why, func(t *testing.T) {
			for name, read := range map[string]func([]byte, model.Shape) error{
				"UnmarshalJSON":  func(doc []byte, v model.Shape) error { return v.UnmarshalJSON(doc) },
				"json.Unmarshal": func(doc []byte, v model.Shape) error { return json.Unmarshal(doc, v) },
				"UnmarshalStrict": func(doc []byte, v model.Shape) error {
					var wrong *model.DocumentError
					if err := model.UnmarshalStrict(doc, v); !errors.As(err, &wrong) {
						return err
					}
					for _, p := range wrong.Problems {
						if p.Kind != model.ProblemUnknownMember && p.Kind != model.ProblemNull && p.Kind != model.ProblemZero {
							return wrong
						}
					}
					return nil
				},
			} {
				got := reflect.New(reflect.TypeOf(tt.want).Elem()).Interface().(model.Shape)
				if err := read([]byte(tt.doc), got); err != nil {
					t.Errorf("%s: %v", name, err)
				}
				if diff := cmp.Diff(tt.want, got); diff != "" {
					t.Errorf("%s (-want +got):\n%s", name, diff)
				}
			}
			got, err := tt.want.AppendJSON([]byte("before "))
			if err != nil || string(got) != "before "+tt.doc {
				t.Errorf("AppendJSON: %v\ngot  %s\nwant %s", err, got, tt.doc)
			}
			if got, err := tt.want.(json.Marshaler).MarshalJSON(); err != nil || string(got) != tt.doc {
				t.Errorf("MarshalJSON: %v\ngot  %s\nwant %s", err, got, tt.doc)
			}
		})
	}
}

// reversed returns a document with the members of the outermost object in the
// reverse order.
func reversed(t *testing.T, doc string) string {
	t.Helper()
	members := []string{}
	for name, value := range model.RawMembers(strings.TrimSuffix(strings.TrimPrefix(doc, "{"), "}")).All() {
		members = append([]string{`"` + name + `":` + string(value)}, members...)
	}
	return "{" + strings.Join(members, ",") + "}"
}

// Members may come in any order, and replace what was there before.
func TestOrder(t *testing.T) {
	want, got := documents[0].want, &model.PaintWallRequest{Text: new("old"), Door: &model.Door{}, Names: []string{"old"}, Total: new(int64(1))}
	if err := got.UnmarshalJSON([]byte(reversed(t, documents[0].doc))); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, model.Shape(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A null makes a member absent, whatever it was.
func TestNulls(t *testing.T) {
	doc := `{"name":null,"platform":null,"size":null,"sum":null,"built":null,"text":null,"open":null,"count":null,"total":null,` +
		`"door":null,"hinge":null,"names":null,"platforms":null,"doors":null,"tags":null}`
	v := *documents[3].want.(*model.PaintWallResponse)
	if err := v.UnmarshalJSON([]byte(doc)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(model.PaintWallResponse{}, v); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var wrong *model.DocumentError
	if err := model.UnmarshalStrict([]byte(doc), &v); !errors.As(err, &wrong) || len(wrong.Problems) != 15 {
		t.Errorf("UnmarshalStrict: %v, want 15 problems", err)
	}
	want := model.Door{Panes: []model.Pane{{}, {Cracks: []model.Crack{{}}}}}
	var got model.Door
	if err := got.UnmarshalJSON([]byte(`{"Panes":[null,{"Cracks":[null]}]}`)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Zeros are reported where the wire has none: for values, required or not, and
// not for what pointers point at.
func TestZeros(t *testing.T) {
	var wrong *model.DocumentError
	err := model.UnmarshalStrict([]byte(`{"Name":"","Platform":"","Size":0,"Sum":0,"Built":0,"Text":"","Open":false,"Count":0,"Total":0,"Door":{},"Hinge":{},"Names":[],"Tags":{}}`), new(model.PaintWallRequest))
	var got []string
	if errors.As(err, &wrong) {
		for _, p := range wrong.Problems {
			got = append(got, p.Path+" "+string(p.Kind))
		}
	}
	zero := " " + string(model.ProblemZero)
	if diff := cmp.Diff([]string{"Name" + zero, "Platform" + zero, "Size" + zero, "Sum" + zero}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What does not fit a member is refused, and leaves the member as it was.
func TestRefused(t *testing.T) {
	for doc, path := range map[string]string{
		`{"size":2147483648}`:              "size",
		`{"count":-2147483649}`:            "count",
		`{"sum":9223372036854775808}`:      "sum",
		`{"total":-9223372036854775809}`:   "total",
		`{"total":1.5}`:                    "total",
		`{"total":"1"}`:                    "total",
		`{"sum":true}`:                     "sum",
		`{"open":0}`:                       "open",
		`{"open":"true"}`:                  "open",
		`{"text":1}`:                       "text",
		`{"name":[]}`:                      "name",
		`{"platform":{}}`:                  "platform",
		`{"built":false}`:                  "built",
		`{"door":[]}`:                      "door",
		`{"hinge":1}`:                      "hinge",
		`{"names":{}}`:                     "names",
		`{"platforms":"x"}`:                "platforms",
		`{"doors":{}}`:                     "doors",
		`{"tags":[]}`:                      "tags",
		`{"total":1,"name":"a","total":1}`: "total",
		`{"x":1,"hinge":{"a":1,"a":2}}`:    "hinge.a",
	} {
		v := model.PaintWallResponse{Door: &model.Door{}}
		var wrong *model.DocumentError
		if err := v.UnmarshalJSON([]byte(doc)); !errors.As(err, &wrong) || wrong.Problems[0].Path != path {
			t.Errorf("%s: %v, want an error at %s", doc, err, path)
		}
		if v.Door == nil || path != "total" && v.Total != nil || v.Open != nil || v.Text != nil || v.Names != nil || v.Doors != nil || v.Tags != nil || v.Platforms != nil {
			t.Errorf("%s: left %+v", doc, v)
		}
	}
	for _, doc := range []string{`[]`, `1`, `""`, `{"a":1,"a":2}`, `{} {}`, `{"a"}`, ``} {
		if err := new(model.ClearWallRequest).UnmarshalJSON([]byte(doc)); err == nil {
			t.Errorf("%q is read into a shape without members", doc)
		}
	}
	for want, v := range map[string]model.Shape{
		"Doors[1].Panes[0].Cracks[0].Hinges[0]": &model.PaintWallRequest{Built: built, Doors: []model.Door{{}, {Panes: []model.Pane{{Cracks: []model.Crack{{Hinges: []model.Hinge{{Unknown: "x"}}}}}}}}},
		"":                                      &model.ClearWallRequest{Unknown: `"a":1,"a":2`},
		"Hinge":                                 &model.PaintWallRequest{Built: built, Hinge: &model.Hinge{Unknown: "}"}},
		"Tags.k":                                &model.PaintWallRequest{Built: built, Tags: map[string]string{"k": "\xff"}},
		"Text":                                  &model.PaintWallRequest{Built: built, Text: new("\xff")},
		"Names[0]":                              &model.PaintWallRequest{Built: built, Names: []string{"\xff"}},
	} {
		var wrong *model.EncodeError
		if b, err := v.AppendJSON([]byte("before")); !errors.As(err, &wrong) || strings.ReplaceAll(wrong.Path, `["k"]`, ".k") != want || string(b) != "before" {
			t.Errorf("AppendJSON gives %q and %v, want an error at %s", b, err, want)
		}
	}
}

func TestNil(t *testing.T) {
	if err := (*model.ClearWallRequest)(nil).UnmarshalJSON([]byte(`{}`)); err == nil {
		t.Error("UnmarshalJSON reads into nil")
	}
	if got, err := (*model.ClearWallRequest)(nil).AppendJSON(nil); err != nil || string(got) != "null" {
		t.Errorf("AppendJSON: %q, %v", got, err)
	}
}

func TestPages(t *testing.T) {
	doors := new(model.ListDoorsRequest)
	doors.SetPage("a", 0)
	if diff := cmp.Diff(&model.ListDoorsRequest{NextToken: "a"}, doors); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	doors.SetPage("b", 7)
	if diff := cmp.Diff(&model.ListDoorsRequest{NextToken: "b", MaxResults: new(int32(7))}, doors); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	doors.SetPage("", math.MaxInt)
	if token, size := doors.RequestedPage(); token != "" || size != math.MaxInt32 {
		t.Errorf("RequestedPage gives %q, %d", token, size)
	}
	names := new(model.ListNamesRequest)
	names.SetPage("a", 7)
	names.SetPage("b", 0)
	if token, size := names.RequestedPage(); token != "b" || size != 7 || names.MaxResults != 7 {
		t.Errorf("RequestedPage gives %q, %d", token, size)
	}
	platforms := new(model.ListPlatformsRequest)
	platforms.SetPage("a", 7)
	if token, size := platforms.RequestedPage(); token != "a" || size != 0 {
		t.Errorf("RequestedPage gives %q, %d", token, size)
	}
	if items, token := (&model.ListDoorsResult{Type: []model.Door{{}}, NextToken: "c"}).Page(); len(items) != 1 || token != "c" {
		t.Errorf("Page gives %v, %q", items, token)
	}
	if items, token := (&model.ListPlatformsResult{Platforms: []enums.PlatformType{"X"}}).Page(); len(items) != 1 || items[0] != "X" || token != "" {
		t.Errorf("Page gives %v, %q", items, token)
	}
	for name, key := range map[string]string{"ListDoors": "Type", "ListNames": "Names", "ListPlatforms": "Platforms", "ClearWall": "", "PaintWall": ""} {
		for _, op := range model.Operations() {
			if op.Name == name && (op.ResultKey != key || op.Paged() != (key != "")) {
				t.Errorf("%s has the items %q, want %q", name, op.ResultKey, key)
			}
		}
	}
}
