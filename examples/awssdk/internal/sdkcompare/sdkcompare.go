// Package sdkcompare compares package model with the AWS SDK for Go, of the version
// that the module of the test requires: operations on images, members of all
// shapes, enum values and errors. What differs has a line with a reason in
// [sdkdiff.File].
package sdkcompare

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkdiff"
)

// Run compares package model with the SDK, whose types of clients it takes by
// service. They are found by walking the types, so that a new version of the SDK
// names what is new.
func Run(t *testing.T, clients map[string]reflect.Type) {
	for kind, find := range map[string]func(*testing.T, map[string]reflect.Type) []string{
		"operation": operations, "member": members, "constant": enums, "error": errors,
	} {
		t.Run(kind, func(t *testing.T) { compareDifferences(t, kind, find(t, clients)) })
	}
}

// compareDifferences insists that what a comparison found is what the list of
// named differences has of that kind. So a new version of the SDK names what is
// new, and a difference that is gone must leave the list.
func compareDifferences(t *testing.T, kind string, found []string) {
	t.Helper()
	reasons := sdkdiff.Reasons()
	for _, what := range slices.Compact(slices.Sorted(slices.Values(found))) {
		if reasons[kind+" "+what] == "" {
			t.Errorf("package model and the SDK differ, and %s has no line: %s %s", sdkdiff.File, kind, what)
		}
	}
	for _, line := range slices.Sorted(maps.Keys(reasons)) {
		if what, ok := strings.CutPrefix(line, kind+" "); ok && !slices.Contains(found, what) {
			t.Errorf("%s: this is no difference any more: %s", sdkdiff.File, line)
		}
	}
}
