package bridge

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/euc-go/eucmodel/model"
)

// Convert stores what src says in what dst points to. One of the two is a value of
// the SDK, such as a types.Image, the other the same one of package model. It
// returns the paths of the members of src that dst does not have, such as
// Applications[1].NewMember; members that are absent are not among them.
//
//	var image model.Image
//	skipped, err := bridge.Convert(&image, stored)
//
// A member that both have, but not of the same kind, is an error; so are values
// that are not the same shape, such as a types.Image and a model.ImageBuilder.
func Convert(dst, src any) (skipped []string, err error) {
	to, from := reflect.ValueOf(dst), reflect.ValueOf(src)
	if to.Kind() != reflect.Pointer || to.IsNil() || !from.IsValid() {
		return nil, errors.New("bridge: want a pointer to convert to, and a value to convert")
	}
	if err := differ(to.Type().Elem(), from.Type()); err != nil {
		return nil, err
	}
	var c converter
	err = c.value(to.Elem(), from, nil)
	return c.skipped, err
}

// converter converts a value. Fields have the same names on both sides, and differ
// in what is a pointer and in the types of enums and times.
type converter struct {
	skipped []string
}

// place is where a value stands: in a field, at a key or, where there is no name,
// at an index.
type place struct {
	around *place
	name   string // of a field, or the key of a map in brackets
	index  int
}

// String returns the path, such as Images[0].Name.
func (p *place) String() string {
	switch {
	case p == nil:
		return ""
	case p.name == "":
		return p.around.String() + "[" + strconv.Itoa(p.index) + "]"
	case p.around == nil, strings.HasPrefix(p.name, "["):
		return p.around.String() + p.name
	default:
		return p.around.String() + "." + p.name
	}
}

// errorf returns an error that begins with the path.
func (p *place) errorf(format string, args ...any) error {
	message := fmt.Sprintf(format, args...)
	if p != nil {
		message = p.String() + ": " + message
	}
	return errors.New(message)
}

// skip notes what has no place in the value that is converted to.
func (c *converter) skip(p *place) { c.skipped = append(c.skipped, p.String()) }

// value converts src, which stands at p.
func (c *converter) value(dst, src reflect.Value, p *place) error {
	if src.Kind() == reflect.Interface && !src.IsNil() {
		src = src.Elem()
	}
	if isUnionMember(src.Type()) {
		return c.fromUnion(dst, src, p)
	}
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
	case dst.Kind() == reflect.Interface && src.Kind() == reflect.Struct:
		return c.toUnion(dst, src, p)
	case src.Type() == timeType && dst.Type() == timestampType:
		dst.Set(reflect.ValueOf(model.NewTimestamp(src.Interface().(time.Time))))
		return nil
	case src.Type() == timestampType && dst.Type() == timeType:
		dst.Set(reflect.ValueOf(src.Interface().(model.Timestamp).Time()))
		return nil
	case src.CanInt() && dst.CanInt():
		if dst.OverflowInt(src.Int()) {
			return p.errorf("%d is too large for %v", src.Int(), dst.Type())
		}
		dst.SetInt(src.Int())
		return nil
	case src.Kind() != dst.Kind():
		return p.errorf("%v can't become %v", src.Type(), dst.Type())
	}
	switch src.Kind() {
	case reflect.Struct:
		return c.fields(dst, src, p)
	case reflect.Slice:
		return c.list(dst, src, p)
	case reflect.Map:
		return c.entries(dst, src, p)
	case reflect.String, reflect.Bool:
		if src.CanConvert(dst.Type()) {
			dst.Set(src.Convert(dst.Type()))
			return nil
		}
	}
	return p.errorf("%v can't become %v", src.Type(), dst.Type())
}

var (
	timeType      = reflect.TypeFor[time.Time]()
	timestampType = reflect.TypeFor[model.Timestamp]()
)

// fields converts a structure, and notes the fields that dst lacks.
func (c *converter) fields(dst, src reflect.Value, p *place) error {
	for field, value := range src.Fields() {
		if field.Name == "noSmithyDocumentSerde" || field.Name == "ResultMetadata" || field.Name == "_" {
			continue // the SDK's own
		}
		if !field.IsExported() {
			return p.errorf("%v has more in it than its fields show", src.Type())
		}
		at := &place{around: p, name: field.Name}
		switch to := dst.FieldByName(field.Name); {
		case to.IsValid():
			if err := c.value(to, value, at); err != nil {
				return err
			}
		case !value.IsZero():
			c.skip(at)
		}
	}
	return nil
}

// list converts a list. An empty one stays empty, an absent one absent.
func (c *converter) list(dst, src reflect.Value, p *place) error {
	if src.IsNil() {
		return nil
	}
	dst.Set(reflect.MakeSlice(dst.Type(), src.Len(), src.Len()))
	for i := range src.Len() {
		if err := c.value(present(dst.Index(i)), src.Index(i), &place{around: p, index: i}); err != nil {
			return err
		}
	}
	return nil
}

// entries converts a map. In version 1 of the SDK its values are pointers.
func (c *converter) entries(dst, src reflect.Value, p *place) error {
	if !src.Type().Key().ConvertibleTo(dst.Type().Key()) {
		return p.errorf("%v can't become %v", src.Type(), dst.Type())
	}
	if src.IsNil() {
		return nil
	}
	dst.Set(reflect.MakeMapWithSize(dst.Type(), src.Len()))
	for key, value := range src.Seq2() {
		entry := reflect.New(dst.Type().Elem()).Elem()
		if err := c.value(present(entry), value, &place{around: p, name: fmt.Sprintf("[%q]", key.String())}); err != nil {
			return err
		}
		dst.SetMapIndex(key.Convert(dst.Type().Key()), entry)
	}
	return nil
}

// present returns what v, an element of a list or of a map, points to, or v
// itself. Elements can't be absent: a zero one is zero.
func present(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Pointer {
		return v
	}
	v.Set(reflect.New(v.Type().Elem()))
	return v.Elem()
}
