package sdkcompare_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkcompare"
	"github.com/euc-go/eucmodel/model"
)

// TestComparisonFinds insists that the comparison sees what a new version of the
// SDK may bring.
func TestComparisonFinds(t *testing.T) {
	type inner struct{ Text *string }
	type sdk struct {
		SubnetIds        []*string
		SecurityGroupIds []inner
		New              *bool
	}
	p := sdkcompare.NewPairs(t)
	p.Walk("", reflect.TypeFor[model.VpcConfig](), reflect.TypeFor[sdk]())
	p.Walk("Again", reflect.TypeFor[*model.VpcConfig](), reflect.TypeFor[inner]())
	p.Walk("Size", reflect.TypeFor[int32](), reflect.TypeFor[*int64]())
	want := []string{
		"VpcConfig.New: only in the SDK",
		"VpcConfig.SecurityGroupIds[]: string in package model, structure in the SDK",
		"Again: model.VpcConfig stands for sdkcompare_test.sdk and sdkcompare_test.inner",
		"Size: int32 in package model, int64 in the SDK",
	}
	if !slices.Equal(p.Found, want) {
		t.Errorf("found %q, want %q", p.Found, want)
	}
}
