package cbor

import "github.com/euc-go/eucmodel/model"

// Slowly is Unmarshal without the reader of usual documents.
func Slowly(data []byte, v model.Shape) error { return unmarshal(data, v, false) }

// Quickly reports whether the reader of usual documents reads data into v, which is
// empty.
func Quickly(data []byte, v model.Shape) bool {
	r := reader{data: data}
	return r.read(v)
}
