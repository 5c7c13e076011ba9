package bridge

import (
	"reflect"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/workspaces/types"
)

// A union is a structure of which one member is set. The SDK has an interface for
// it, and a structure for each member with the field Value. Package model has one
// structure.

// unionMembers are the structures for the members of the SDK's unions: reflection
// can't find those of an interface.
var unionMembers = []reflect.Type{
	reflect.TypeFor[types.ImageSourceIdentifierMemberEc2ImageId](),
	reflect.TypeFor[types.ImageSourceIdentifierMemberEc2ImportTaskId](),
	reflect.TypeFor[types.ImageSourceIdentifierMemberImageBuildVersionArn](),
}

// isUnionMember reports whether t is a pointer to a structure for a member of a
// union.
func isUnionMember(t reflect.Type) bool {
	return t.Kind() == reflect.Pointer &&
		(t.Elem() == reflect.TypeFor[types.UnknownUnionMember]() || slices.Contains(unionMembers, t.Elem()))
}

// fromUnion converts src, a pointer to the structure for a member of a union, and
// notes a member that dst lacks.
func (c *converter) fromUnion(dst, src reflect.Value, p *place) error {
	if dst.Kind() == reflect.Pointer {
		dst.Set(reflect.New(dst.Type().Elem()))
		dst = dst.Elem()
	}
	if src.Kind() != reflect.Pointer || src.IsNil() || dst.Kind() != reflect.Struct {
		return p.errorf("%v can't become %v", src.Type(), dst.Type())
	}
	if unknown, ok := src.Interface().(*types.UnknownUnionMember); ok {
		c.skip(&place{around: p, name: unknown.Tag})
		return nil
	}
	_, name, _ := strings.Cut(src.Type().Elem().Name(), "Member")
	at := &place{around: p, name: name}
	to, value := dst.FieldByName(name), src.Elem().FieldByName("Value")
	if !to.IsValid() || !value.IsValid() {
		c.skip(at)
		return nil
	}
	return c.value(to, value, at)
}

// toUnion converts a structure into the one member that is set. The SDK can't hold
// a union of which none is, and not more than one.
func (c *converter) toUnion(dst, src reflect.Value, p *place) error {
	empty := true
	for field, value := range src.Fields() {
		if value.IsZero() {
			continue
		}
		empty = false
		at := &place{around: p, name: field.Name}
		member := newMember(dst.Type(), field.Name)
		switch {
		case !member.IsValid():
			c.skip(at)
			continue
		case !dst.IsNil():
			return at.errorf("the SDK can hold one member only")
		}
		if err := c.value(member.Elem().FieldByName("Value"), value, at); err != nil {
			return err
		}
		dst.Set(member)
	}
	if empty {
		c.skip(p)
	}
	return nil
}

// newMember returns a pointer to a new structure for a member of a union, or
// nothing.
func newMember(union reflect.Type, name string) reflect.Value {
	for _, t := range unionMembers {
		if t.Name() == union.Name()+"Member"+name && reflect.PointerTo(t).Implements(union) {
			return reflect.New(t)
		}
	}
	return reflect.Value{}
}
