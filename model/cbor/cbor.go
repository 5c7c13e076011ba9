package cbor

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/euc-go/eucmodel/internal/cborjson"
	"github.com/euc-go/eucmodel/model"
)

//go:generate go run ../../internal/codegen cbor ..

// Unmarshal reads a document into v by the rules of UnmarshalJSON, see JSON in
// the comment of package model, and what the comment of this package says of
// CBOR. An error in data is a [*model.DocumentError].
func Unmarshal(data []byte, v model.Shape) error {
	target := reflect.ValueOf(v)
	if v == nil || target.IsNil() {
		return errNil
	}
	if target.Elem().IsZero() {
		r := reader{data: data}
		if r.read(v) {
			return nil
		}
		target.Elem().SetZero()
	}
	return unmarshal(data, v, false)
}

// UnmarshalStrict reads a document into v as model.UnmarshalStrict does, and
// reports everything that is wrong with it at once. In CBOR that is also a time
// without its tag, and a tag that has no meaning.
func UnmarshalStrict(data []byte, v model.Shape) error {
	if v == nil || reflect.ValueOf(v).IsNil() {
		return errNil
	}
	return unmarshal(data, v, true)
}

// errNil is returned where something is to be read into a nil pointer, or
// written from one.
var errNil = errors.New("cbor: a nil pointer can't be read into or written")

// unmarshal reads a document into v in its JSON form.
func unmarshal(data []byte, v model.Shape, strict bool) error {
	d := cborjson.Read(data, reflect.TypeOf(v).Elem(), strict)
	return d.Place(d.Unmarshal(v))
}

// Append appends v to b as a map and returns the longer slice. An error is a
// [*model.EncodeError] and leaves b as it was.
func Append(b []byte, v model.Shape) ([]byte, error) {
	if v == nil || reflect.ValueOf(v).IsNil() {
		return b, errNil
	}
	w := writer{out: b}
	if !w.write(v) {
		return b, fmt.Errorf("cbor: a %T is no structure of package model; one that embeds such a structure is none", v)
	}
	if w.failed || w.deep {
		if _, err := v.AppendJSON(nil); err != nil {
			return b, err
		}
	}
	if w.failed {
		return b, &model.EncodeError{Reason: "the unknown members hold a number that is too long"}
	}
	return w.out, nil
}
