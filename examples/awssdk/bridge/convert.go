package bridge

import (
	"fmt"
	"reflect"
	"time"

	"github.com/euc-go/eucmodel/model"
)

// convert stores what src says in dst. One of the two is a value of the SDK, the
// other the same one of package model: fields have the same names, and differ in
// what is a pointer and in the types of enums and times.
func convert(dst, src reflect.Value) error {
	pointed := src.Kind() == reflect.Pointer
	if pointed {
		if src.IsNil() {
			return nil
		}
		src = src.Elem()
	}
	if dst.Kind() == reflect.Pointer {
		if !pointed && src.IsZero() {
			return nil // absent
		}
		dst.Set(reflect.New(dst.Type().Elem()))
		dst = dst.Elem()
	}
	switch {
	case src.Type() == reflect.TypeFor[time.Time]() && dst.Type() == reflect.TypeFor[model.Timestamp]():
		dst.Set(reflect.ValueOf(model.NewTimestamp(src.Interface().(time.Time))))
		return nil
	case src.Kind() != dst.Kind():
		return fmt.Errorf("%v is no %v", src.Type(), dst.Type())
	}
	switch src.Kind() {
	case reflect.Struct:
		return convertFields(dst, src)
	case reflect.Slice:
		return convertList(dst, src)
	case reflect.Map, reflect.String, reflect.Bool, reflect.Int32:
		if !src.CanConvert(dst.Type()) {
			return fmt.Errorf("%v is no %v", src.Type(), dst.Type())
		}
		dst.Set(src.Convert(dst.Type()))
		return nil
	default:
		return fmt.Errorf("no rule for %v", src.Type())
	}
}

// convertFields converts a structure. A value whose field dst lacks is an error,
// so that nothing gets lost when the SDK learns a new one.
func convertFields(dst, src reflect.Value) error {
	for field, value := range src.Fields() {
		if field.Name == "noSmithyDocumentSerde" || field.Name == "ResultMetadata" {
			continue // the SDK's own
		}
		if !field.IsExported() {
			return fmt.Errorf("%v has more in it than its fields show", src.Type())
		}
		to := dst.FieldByName(field.Name)
		switch {
		case !to.IsValid() && value.IsZero():
			continue
		case !to.IsValid():
			return fmt.Errorf("%v has no %s", dst.Type(), field.Name)
		}
		if err := convert(to, value); err != nil {
			return fmt.Errorf("%s: %w", field.Name, err)
		}
	}
	return nil
}

// convertList converts a list. An empty one stays empty, an absent one absent.
func convertList(dst, src reflect.Value) error {
	if src.IsNil() {
		return nil
	}
	dst.Set(reflect.MakeSlice(dst.Type(), src.Len(), src.Len()))
	for i := range src.Len() {
		if err := convert(dst.Index(i), src.Index(i)); err != nil {
			return fmt.Errorf("[%d]: %w", i, err)
		}
	}
	return nil
}
