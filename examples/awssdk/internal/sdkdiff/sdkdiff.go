// Package sdkdiff has the named differences between package model and the AWS SDK
// for Go of the versions in go.mod, for the tests that compare the two.
package sdkdiff

import (
	_ "embed" // the list of differences
	"reflect"
	"strings"

	"github.com/euc-go/eucmodel/model"
)

// File is where the differences stand, for messages.
const File = "internal/sdkdiff/differences.txt"

//go:embed differences.txt
var text string

// Reasons returns the reasons by difference, such as
// "member Image.Name: only in the SDK".
func Reasons() map[string]string {
	reasons := make(map[string]string)
	for line := range strings.Lines(text) {
		if what, why, found := strings.Cut(strings.TrimSpace(line), " | "); found && !strings.HasPrefix(line, "#") {
			reasons[what] = why
		}
	}
	return reasons
}

// OnlyIn returns the differences in what the SDK and package model have, by name,
// in the words of the list.
func OnlyIn[V any](sdk, ours map[string]V) (found []string) {
	for name := range sdk {
		if _, ok := ours[name]; !ok {
			found = append(found, name+": only in the SDK")
		}
	}
	for name := range ours {
		if _, ok := sdk[name]; !ok {
			found = append(found, name+onlyOurs)
		}
	}
	return found
}

const onlyOurs = ": only in package model"

// Union is how the list says that a structure is a union for the SDK, after the
// name of the structure.
const Union = ": structure in package model, union in the SDK"

// Drop sets to zero what the SDK can't hold in v, which points to values of package
// model: members that it does not have, and unions of which no member is set.
func Drop(v any) {
	drop(reflect.ValueOf(v), Reasons())
}

// drop does the work of Drop.
func drop(v reflect.Value, reasons map[string]string) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		drop(v.Elem(), reasons)
		if v.CanSet() && v.Elem().IsZero() && reasons["member "+v.Type().Elem().Name()+Union] != "" {
			v.SetZero()
		}
	case reflect.Slice:
		for i := range v.Len() {
			drop(v.Index(i), reasons)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[model.Timestamp]() {
			return
		}
		for field, value := range v.Fields() {
			if reasons["member "+v.Type().Name()+"."+field.Name+onlyOurs] != "" {
				value.SetZero()
			}
			drop(value, reasons)
		}
	}
}
