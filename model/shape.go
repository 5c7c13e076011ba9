package model

// Shape is the interface of a pointer to a structure of this package: a
// request, a result, or a structure within one, such as
// *[CreateImageBuilderRequest] or *[VpcConfig]. It is sealed: no type outside of
// this package implements it, so that it can get more methods.
type Shape interface {
	// UnmarshalJSON reads the structure from a JSON object.
	UnmarshalJSON(data []byte) error

	// AppendJSON appends the structure to b as a JSON object, or null for a nil
	// pointer, and returns the longer slice. After an error, which is an
	// *EncodeError, that is b as it was.
	AppendJSON(b []byte) ([]byte, error)

	decode(d *decoder)
}

// PointerTo is the constraint for generic code that makes shapes: P is a
// pointer to T, and a [Shape].
//
//	func read[T any, P model.PointerTo[T]](data []byte) (T, error) {
//		var v T
//		return v, P(&v).UnmarshalJSON(data)
//	}
type PointerTo[T any] interface {
	*T
	Shape
}
