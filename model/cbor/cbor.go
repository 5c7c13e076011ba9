package cbor

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/euc-go/eucmodel/internal/cborjson"
	"github.com/euc-go/eucmodel/internal/jsonplace"
	"github.com/euc-go/eucmodel/model"
)

//go:generate go run ../../internal/codegen cbor ..

// Unmarshal reads a document into v by the rules of UnmarshalJSON, see JSON in
// the comment of package model, and what the comment of this package says of
// CBOR. An error in data is a [*model.DocumentError].
func Unmarshal(data []byte, v model.Shape) error {
	if err := check(v); err != nil {
		return err
	}
	if target := reflect.ValueOf(v); target.Elem().IsZero() {
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
	if err := check(v); err != nil {
		return err
	}
	return unmarshal(data, v, true)
}

// errNil is returned where something is to be read into a nil pointer, or
// written from one.
var errNil = errors.New("cbor: a nil pointer can't be read into or written")

// check returns an error unless v points to a structure of package model. One that
// embeds such a structure has its methods, but isn't one.
func check(v model.Shape) error {
	typ := reflect.TypeOf(v)
	switch {
	case v == nil:
		return errNil
	case typ.Kind() != reflect.Pointer || typ.Elem().PkgPath() != reflect.TypeFor[model.VpcConfig]().PkgPath():
		return fmt.Errorf("cbor: a %T is no pointer to a structure of package model; one that embeds such a structure is none", v)
	case reflect.ValueOf(v).IsNil():
		return errNil
	}
	return nil
}

// unmarshal reads a document into v in its JSON form.
func unmarshal(data []byte, v model.Shape, strict bool) error {
	d := cborjson.Read(data, reflect.TypeOf(v).Elem(), strict)
	return d.Place(d.Unmarshal(v))
}

// Append appends v to b as a map and returns the longer slice. What can't be
// written is a [*model.EncodeError]; any other error means that v is nil or no
// structure of package model. After an error b is returned as it was.
func Append(b []byte, v model.Shape) ([]byte, error) {
	if err := check(v); err != nil {
		return b, err
	}
	w := writer{out: b}
	w.write(v)
	if !w.failed && !w.deep {
		return w.out, nil
	}
	document, err := v.AppendJSON(nil)
	if err == nil && w.failed {
		err = longNumber(document)
	}
	if err != nil {
		return b, err
	}
	return w.out, nil
}

// longNumber returns the error for a shape that can be written as the JSON document,
// but has an unknown member with a number that is too long for CBOR.
func longNumber(document []byte) error {
	at := jsonplace.Of(document, []jsonplace.Mark{{Offset: cborjson.LongNumber(document)}})[0]
	return &model.EncodeError{Path: at.Path, Pointer: at.Pointer, Reason: "the number is too long"}
}
