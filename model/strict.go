package model

import (
	"fmt"
	"reflect"
)

// UnmarshalStrict reads a document into v, which points to a structure of this
// package, and reports everything that is wrong with the document at once, as
// a [*DocumentError]. Besides what UnmarshalJSON refuses it reports members that
// the structure does not have, explicit nulls, and an empty text or a zero where
// the wire allows none.
//
// What can be read is stored in v even if there is an error. Any other error
// means that v is not what it should be.
func UnmarshalStrict(data []byte, v Shape) error {
	if typ := reflect.TypeOf(v); v == nil || typ.Kind() != reflect.Pointer || typ.Elem().PkgPath() != reflect.TypeFor[decoder]().PkgPath() {
		// A structure that embeds one of ours has its methods, but isn't one.
		return fmt.Errorf("model: UnmarshalStrict reads into a pointer to a structure of package model, not into %T", v)
	}
	if reflect.ValueOf(v).IsNil() {
		return errNil
	}
	d := newDecoder(data, true)
	v.decode(&d)
	return d.finish(data)
}
