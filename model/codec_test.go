package model_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// reading is the two readers of this package, without encoding/json around
// them.
var reading = map[string]func(data []byte, v any) error{
	"UnmarshalJSON":   readers["UnmarshalJSON"],
	"UnmarshalStrict": readers["UnmarshalStrict"],
}

// goldens returns every golden document of every shape.
func goldens(t testing.TB) map[string][]byte {
	t.Helper()
	all := make(map[string][]byte)
	for name := range allShapes {
		for _, fixture := range fixtures {
			all[name+"/"+fixture] = readFixture(t, "shapes", name, fixture+".json")
		}
	}
	return all
}

// shapeOf returns a new value of the shape that a golden document is of.
func shapeOf(golden string) model.Shape {
	name, _, _ := strings.Cut(golden, "/")
	return allShapes[name]()
}

// A document is merged into what is there: members that it lacks stay, a null
// clears, structures are merged, lists are replaced, maps and unknown members get
// more entries.
func TestMerge(t *testing.T) {
	start := func() *model.CreateImageBuilderRequest {
		return &model.CreateImageBuilderRequest{
			Name:               "old",
			InstanceType:       enums.InstanceTypeStreamStandardSmall,
			Description:        new("old"),
			VpcConfig:          &model.VpcConfig{SubnetIds: []string{"s1", "s2"}, SecurityGroupIds: []string{"g1"}},
			Tags:               map[string]string{"a": "1", "b": "2"},
			AccessEndpoints:    []model.AccessEndpoint{{VpceId: "v1"}, {VpceId: "v2"}},
			SoftwaresToInstall: []string{"w1"},
			DisableIMDSV1:      new(true),
			Unknown:            `"X":0,"Y":[2]`,
		}
	}
	for doc, change := range map[string]func(v *model.CreateImageBuilderRequest){
		`{}`:                                    func(*model.CreateImageBuilderRequest) {},
		`null`:                                  func(*model.CreateImageBuilderRequest) {},
		`{"X":1}`:                               func(v *model.CreateImageBuilderRequest) { v.Unknown = `"Y":[2],"X":1` },
		`{"Y":1}`:                               func(v *model.CreateImageBuilderRequest) { v.Unknown = `"X":0,"Y":1` },
		`{"Z": {} ,"\u0058": [ ],"Y":1}`:        func(v *model.CreateImageBuilderRequest) { v.Unknown = `"Z": {},"\u0058": [ ],"Y":1` },
		`{"Name":"new"}`:                        func(v *model.CreateImageBuilderRequest) { v.Name = "new" },
		`{"Description":""}`:                    func(v *model.CreateImageBuilderRequest) { v.Description = new("") },
		`{"Description":null}`:                  func(v *model.CreateImageBuilderRequest) { v.Description = nil },
		`{"DisableIMDSV1":false}`:               func(v *model.CreateImageBuilderRequest) { v.DisableIMDSV1 = new(false) },
		`{"DisableIMDSV1":null}`:                func(v *model.CreateImageBuilderRequest) { v.DisableIMDSV1 = nil },
		`{"VpcConfig":{}}`:                      func(*model.CreateImageBuilderRequest) {},
		`{"VpcConfig":null}`:                    func(v *model.CreateImageBuilderRequest) { v.VpcConfig = nil },
		`{"VpcConfig":{"SubnetIds":["s3"]}}`:    func(v *model.CreateImageBuilderRequest) { v.VpcConfig.SubnetIds = []string{"s3"} },
		`{"VpcConfig":{"SubnetIds":null}}`:      func(v *model.CreateImageBuilderRequest) { v.VpcConfig.SubnetIds = nil },
		`{"Tags":{}}`:                           func(*model.CreateImageBuilderRequest) {},
		`{"Tags":null}`:                         func(v *model.CreateImageBuilderRequest) { v.Tags = nil },
		`{"Tags":{"b":"3","c":"4","a":null}}`:   func(v *model.CreateImageBuilderRequest) { v.Tags = map[string]string{"a": "", "b": "3", "c": "4"} },
		`{"SoftwaresToInstall":[]}`:             func(v *model.CreateImageBuilderRequest) { v.SoftwaresToInstall = []string{} },
		`{"SoftwaresToInstall":["x","y"]}`:      func(v *model.CreateImageBuilderRequest) { v.SoftwaresToInstall = []string{"x", "y"} },
		`{"AccessEndpoints":null}`:              func(v *model.CreateImageBuilderRequest) { v.AccessEndpoints = nil },
		`{"AccessEndpoints":[{}]}`:              func(v *model.CreateImageBuilderRequest) { v.AccessEndpoints = []model.AccessEndpoint{{}} },
		`{"RootVolumeConfig":{}}`:               func(v *model.CreateImageBuilderRequest) { v.RootVolumeConfig = &model.VolumeConfig{} },
		`{"Name":null,"InstanceType":null}`:     func(v *model.CreateImageBuilderRequest) { v.Name, v.InstanceType = "", "" },
		`{"SoftwaresToUninstall":[],"Tags":{}}`: func(v *model.CreateImageBuilderRequest) { v.SoftwaresToUninstall = []string{} },
	} {
		want := start()
		change(want)
		for reader, read := range readers {
			got := start()
			vpc, tags := got.VpcConfig, got.Tags
			if err := read([]byte(doc), got); err != nil {
				t.Errorf("%s through %s: %v", doc, reader, err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s through %s (-want +got):\n%s", doc, reader, diff)
			}
			if got.VpcConfig != nil && got.VpcConfig != vpc {
				t.Errorf("%s through %s: the structure is another one", doc, reader)
			}
			if got.Tags != nil {
				if got.Tags["mark"] = ""; len(tags) != len(got.Tags) {
					t.Errorf("%s through %s: the map is another one", doc, reader)
				}
			}
		}
	}
}

// Nothing that is decoded shares memory with anything else: what is appended
// to one list or written through one pointer is not seen elsewhere.
func TestNothingIsShared(t *testing.T) {
	doc := []byte(`{"ImageBuilders":[` + strings.Repeat(`{"Name":"a","VpcConfig":{"SubnetIds":["1","2"],"SecurityGroupIds":["3"]},"AccessEndpoints":[{"VpceId":"e"}],`+
		`"ImageBuilderErrors":[{"ErrorMessage":"m"}],"DisableIMDSV1":true,"NetworkAccessConfiguration":{"EniIpv6Addresses":[]}},`, 200) + `{"Name":"z"}]}`)
	var v, want model.DescribeImageBuildersResult
	for _, into := range []*model.DescribeImageBuildersResult{&v, &want} {
		if err := into.UnmarshalJSON(doc); err != nil {
			t.Fatal(err)
		}
	}
	for i := range v.ImageBuilders[:200] {
		b := &v.ImageBuilders[i]
		_ = append(b.VpcConfig.SubnetIds, "changed", "changed")
		_ = append(b.VpcConfig.SecurityGroupIds, "changed")
		_ = append(b.NetworkAccessConfiguration.EniIpv6Addresses, "changed")
		_ = append(b.AccessEndpoints, model.AccessEndpoint{VpceId: "changed"})
		_ = append(b.ImageBuilderErrors, model.ResourceError{ErrorMessage: "changed"})
	}
	if diff := cmp.Diff(want, v); diff != "" {
		t.Fatalf("appending to lists changed others (-want +got):\n%s", diff)
	}
	for i := range v.ImageBuilders[:200] {
		b, w := &v.ImageBuilders[i], &want.ImageBuilders[i]
		*b.DisableIMDSV1, *w.DisableIMDSV1 = i%2 == 0, i%2 == 0
		b.VpcConfig.SubnetIds, w.VpcConfig.SubnetIds = nil, nil
		b.NetworkAccessConfiguration.EniId, w.NetworkAccessConfiguration.EniId = strings.Repeat("i", i), strings.Repeat("i", i)
	}
	if diff := cmp.Diff(want, v); diff != "" {
		t.Fatalf("writing through pointers changed others (-want +got):\n%s", diff)
	}
}

// The document is the caller's: it is not written to, and nothing that is
// decoded, or quoted in an error, changes with it afterwards.
func TestDocumentIsTheCallers(t *testing.T) {
	docs := goldens(t)
	docs["CreateImageBuilderRequest/unsound"] = []byte(unsound)
	docs["DescribeImageBuildersResult/page"] = page(50)
	for name, doc := range docs {
		for reader, read := range reading {
			want, got := shapeOf(name), shapeOf(name)
			data := slices.Clone(doc)
			wantErr := read(slices.Clone(doc), want)
			err := read(data, got)
			if string(data) != string(doc) {
				t.Errorf("%s through %s: the document was changed", name, reader)
			}
			for i := range data {
				data[i] = '#'
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s through %s: the value changed with the document (-want +got):\n%s", name, reader, diff)
			}
			if diff := cmp.Diff(problems(t, wantErr), problems(t, err)); diff != "" {
				t.Errorf("%s through %s: the error changed with the document (-want +got):\n%s", name, reader, diff)
			}
		}
	}
}

// Decoding and encoding share nothing between goroutines; the race detector
// would find it.
func TestConcurrent(t *testing.T) {
	docs := goldens(t)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for name, doc := range docs {
				for reader, read := range readers {
					v := shapeOf(name)
					if err := read(doc, v); err != nil {
						t.Errorf("%s through %s: %v", name, reader, err)
					}
					if len(appendJSON(v, nil)) == 0 {
						t.Errorf("%s is written as nothing", name)
					}
				}
			}
		})
	}
	group.Wait()
}

func TestNilReceivers(t *testing.T) {
	for name, newShape := range allShapes {
		null := reflect.Zero(reflect.TypeOf(newShape())).Interface().(model.Shape)
		for reader, read := range reading {
			if err := read([]byte(`{}`), null); err == nil {
				t.Errorf("%s: a document is read into nil through %s", name, reader)
			}
		}
		if got := string(appendJSON(null, []byte("x"))); got != "xnull" {
			t.Errorf("%s: nil is appended to x as %s", name, got)
		}
		if got, err := json.Marshal(null); string(got) != "null" || err != nil {
			t.Errorf("%s: nil is written as %s, %v", name, got, err)
		}
	}
}
