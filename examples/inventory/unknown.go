package main

import (
	"fmt"
	"iter"
	"reflect"
	"strings"
)

// unknownValues yields the path and the value of each enumeration value in
// shape that package enums doesn't know, such as "AccessEndpoints[0].EndpointType"
// and "BROADCAST". It looks at every field that has an IsKnown method, so that
// members which the model gets one day are looked at too.
func unknownValues(shape any) iter.Seq2[string, string] {
	return func(yield func(path, value string) bool) {
		walk("", reflect.ValueOf(shape), yield)
	}
}

// walk does the work of unknownValues. It returns false when yield did.
func walk(path string, v reflect.Value, yield func(path, value string) bool) bool {
	if v.IsZero() {
		return true // absent
	}
	if enum, ok := v.Interface().(interface{ IsKnown() bool }); ok {
		return enum.IsKnown() || yield(path, v.String())
	}
	switch v.Kind() {
	case reflect.Pointer:
		return walk(path, v.Elem(), yield)
	case reflect.Slice:
		for i := range v.Len() {
			if !walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i), yield) {
				return false
			}
		}
	case reflect.Struct:
		for field, value := range v.Fields() {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			if name != "" && !walk(strings.TrimPrefix(path+"."+name, "."), value, yield) {
				return false
			}
		}
	}
	return true
}
