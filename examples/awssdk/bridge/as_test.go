package bridge_test

import (
	"reflect"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/service/appstream"
	appstreamtypes "github.com/aws/aws-sdk-go-v2/service/appstream/types"
	"github.com/aws/aws-sdk-go-v2/service/workspaces"
	"github.com/aws/aws-sdk-go-v2/service/workspaces/types"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkdiff"
	"github.com/euc-go/eucmodel/model"
)

// pairs returns the shapes of package model with their types in the SDK, which
// are met where members have the same names.
func pairs(t *testing.T) map[reflect.Type]reflect.Type {
	t.Helper()
	clients := map[string]reflect.Type{"appstream": reflect.TypeFor[*appstream.Client](), "workspaces": reflect.TypeFor[*workspaces.Client]()}
	found := make(map[reflect.Type]reflect.Type)
	var walk func(ours, sdk reflect.Type)
	walk = func(ours, sdk reflect.Type) {
		for ours.Kind() == reflect.Pointer || ours.Kind() == reflect.Slice {
			ours = ours.Elem()
		}
		for sdk.Kind() == reflect.Pointer || sdk.Kind() == reflect.Slice {
			sdk = sdk.Elem()
		}
		if found[ours] != nil || !reflect.PointerTo(ours).Implements(reflect.TypeFor[model.Shape]()) {
			return
		}
		found[ours] = sdk
		for field := range ours.Fields() {
			if sdk.Kind() != reflect.Struct {
				return // a union
			}
			if other, ok := sdk.FieldByName(field.Name); ok {
				walk(field.Type, other.Type)
			}
		}
	}
	for _, op := range model.Operations() {
		method, ok := clients[op.Service].MethodByName(op.Name)
		if !ok {
			t.Fatalf("the SDK has no %s", op.Name)
		}
		walk(reflect.TypeOf(op.NewRequest()), method.Type.In(2))
		walk(reflect.TypeOf(op.NewResult()), method.Type.Out(0))
	}
	return found
}

// Every shape that both sides have goes to the SDK and back by itself.
func TestConvertEveryShape(t *testing.T) {
	all := pairs(t)
	if len(all) < 2*len(model.Operations()) {
		t.Fatalf("%d shapes for %d operations", len(all), len(model.Operations()))
	}
	for ours, sdk := range all {
		if sdk.Kind() == reflect.Interface {
			continue // TestUnions and TestAs have it: no fixture has one member only.
		}
		for _, fixture := range []string{"full", "minimal", "zeros"} {
			want, got := reflect.New(ours), reflect.New(ours)
			read(t, fixture, want.Interface().(model.Shape))
			sdkdiff.Drop(want.Interface())
			stored := reflect.New(sdk)
			if skipped, err := bridge.Convert(stored.Interface(), want.Interface()); err != nil || skipped != nil {
				t.Errorf("%v/%s to the SDK: %v, %v", ours, fixture, skipped, err)
				continue
			}
			if skipped, err := bridge.Convert(got.Interface(), stored.Elem().Interface()); err != nil || skipped != nil {
				t.Errorf("%v/%s from the SDK: %v, %v", ours, fixture, skipped, err)
			}
			if diff := cmp.Diff(want.Interface(), got.Interface()); diff != "" {
				t.Errorf("%v/%s (-want +got):\n%s", ours, fixture, diff)
			}
		}
	}
}

func TestAs(t *testing.T) {
	want := model.ImageBuilder{Name: "office", State: "RUNNING", CreatedTime: model.NewTimestamp(time.Unix(1561990123, 1))}
	stored, err := bridge.As[appstreamtypes.ImageBuilder](want)
	if err != nil {
		t.Fatal(err)
	}
	for name, from := range map[string]any{"a value": stored, "a pointer": &stored} {
		got, err := bridge.As[model.ImageBuilder](from)
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, diff)
		}
	}

	union, err := bridge.As[types.ImageSourceIdentifier](model.ImageSourceIdentifier{Ec2ImageId: "ami-1"})
	if err != nil {
		t.Fatal(err)
	}
	source, err := bridge.As[model.ImageSourceIdentifier](union)
	if diff := cmp.Diff(model.ImageSourceIdentifier{Ec2ImageId: "ami-1"}, source); diff != "" || err != nil {
		t.Errorf("a union: %v (-want +got):\n%s", err, diff)
	}
}

// What would be lost is an error, and no value comes with it.
func TestAsErrors(t *testing.T) {
	builder, err := bridge.As[appstreamtypes.ImageBuilder](&model.ImageBuilder{Name: "office", Unknown: `"New":1`})
	const want = "bridge: from *model.ImageBuilder: types.ImageBuilder has no place for Unknown"
	if err == nil || err.Error() != want || builder.Name != nil {
		t.Errorf("got %v, %v, want %s", builder.Name, err, want)
	}
	_, err = bridge.As[model.ImageSourceIdentifier](&types.UnknownUnionMember{Tag: "New"})
	const wantUnion = "bridge: from *types.UnknownUnionMember: model.ImageSourceIdentifier has no place for New"
	if err == nil || err.Error() != wantUnion {
		t.Errorf("got %v, want %s", err, wantUnion)
	}
	if _, err := bridge.As[model.ImageBuilder](nil); err == nil {
		t.Error("nothing was converted")
	}
	if _, err := bridge.As[model.ImageBuilder](appstreamtypes.Image{}); err == nil {
		t.Error("an image passes for an image builder")
	}
}
