package awssdk_test

import (
	"reflect"
	"testing"

	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/aws-sdk-go-v2/service/workspaces"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkcompare"
)

// TestDifferencesFromTheSDK compares operations, members, enum values and errors
// with those of the SDK.
func TestDifferencesFromTheSDK(t *testing.T) {
	sdkcompare.Run(t, map[string]reflect.Type{
		"appstream":  reflect.TypeFor[*appstream.Client](),
		"workspaces": reflect.TypeFor[*workspaces.Client](),
	})
}
