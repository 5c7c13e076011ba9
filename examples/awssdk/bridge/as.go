package bridge

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/euc-go/eucmodel/model"
)

// As returns a value of the SDK as one of package model, or the other way round,
// whole: what has no place in it is an error, where [Convert] skips it.
//
//	builder, err := bridge.As[model.ImageBuilder](stored) // a types.ImageBuilder
//	stored, err := bridge.As[types.ImageBuilder](builder)
func As[To any](from any) (To, error) {
	var to To
	skipped, err := Convert(&to, from)
	if err == nil && len(skipped) > 0 {
		err = fmt.Errorf("%v has no place for %s", reflect.TypeFor[To](), strings.Join(skipped, ", "))
	}
	if err != nil {
		return *new(To), fmt.Errorf("bridge: from %T: %w", from, err)
	}
	return to, nil
}

// differ returns an error if one of two types is of package model, the other of
// the SDK, and they are not the same shape: they would have little in common, and
// no error would say so.
func differ(to, from reflect.Type) error {
	ours, sdk := pointed(to), pointed(from)
	if isOurs(sdk) {
		ours, sdk = sdk, ours
	}
	if !isOurs(ours) || !strings.HasPrefix(sdk.PkgPath(), "github.com/aws/aws-sdk-go") {
		return nil
	}
	name := sdk.Name()
	switch {
	case role(name) == role(ours.Name()), "Workspace"+name == ours.Name():
		return nil
	case isUnionMember(reflect.PointerTo(sdk)) && (strings.HasPrefix(name, ours.Name()+"Member") || name == "UnknownUnionMember"):
		return nil
	}
	return fmt.Errorf("a %v can't become a %v", pointed(from), pointed(to))
}

// role returns the name of a type in the words of the SDK.
func role(name string) string {
	for _, suffix := range [][2]string{{"Request", "Input"}, {"Result", "Output"}, {"Response", "Output"}} {
		if operation, ok := strings.CutSuffix(name, suffix[0]); ok {
			return operation + suffix[1]
		}
	}
	return name
}

// pointed returns what t points to, or t itself.
func pointed(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}

// isOurs reports whether t is a shape of package model.
func isOurs(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[model.Shape]())
}
