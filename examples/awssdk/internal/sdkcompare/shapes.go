package sdkcompare

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkdiff"
	"github.com/euc-go/eucmodel/internal/shapes"
	"github.com/euc-go/eucmodel/model"
)

// method returns what the SDK's client calls an operation with and what it
// returns.
func method(t *testing.T, clients map[string]reflect.Type, op model.Operation) (in, out reflect.Type) {
	t.Helper()
	m, ok := clients[op.Service].MethodByName(op.Name)
	if !ok {
		t.Fatalf("the SDK has no operation %s", op.Name)
	}
	return m.Type.In(2).Elem(), m.Type.Out(0).Elem()
}

// operations compares the operations on images.
func operations(_ *testing.T, clients map[string]reflect.Type) []string {
	sdk, ours := make(map[string]bool), make(map[string]bool)
	for service, client := range clients {
		for m := range client.Methods() {
			if strings.Contains(m.Name, "Image") || strings.Contains(m.Name, "Software") {
				sdk[service+"."+m.Name] = true
			}
		}
	}
	for _, op := range model.Operations() {
		ours[op.Service+"."+op.Name] = true
	}
	return sdkdiff.OnlyIn(sdk, ours)
}

// Pairs are the types of package model with their counterparts in the SDK, as
// they are met on the way through requests and results.
type Pairs struct {
	t      *testing.T
	shapes map[reflect.Type]reflect.Type
	enums  map[reflect.Type]reflect.Type
	// Found are the differences.
	Found []string
}

// NewPairs returns an empty comparison.
func NewPairs(t *testing.T) *Pairs {
	return &Pairs{t: t, shapes: make(map[reflect.Type]reflect.Type), enums: make(map[reflect.Type]reflect.Type)}
}

// pairUp goes through the requests and results of all operations.
func pairUp(t *testing.T, clients map[string]reflect.Type) *Pairs {
	t.Helper()
	p := NewPairs(t)
	for _, op := range model.Operations() {
		in, out := method(t, clients, op)
		p.Walk("", reflect.TypeOf(op.NewRequest()), in)
		p.Walk("", reflect.TypeOf(op.NewResult()), out)
	}
	return p
}

// Walk pairs a type of package model with one of the SDK.
func (p *Pairs) Walk(path string, ours, sdk reflect.Type) {
	ours, sdk = pointed(ours), pointed(sdk)
	if kind(ours) == "structure" && kind(sdk) == "interface" {
		p.union(ours, sdk)
		return
	}
	if got, want := kind(ours), kind(sdk); got != want {
		p.Found = append(p.Found, fmt.Sprintf("%s: %s in package model, %s in the SDK", path, got, want))
		return
	}
	switch kind(ours) {
	case "list":
		p.Walk(path+"[]", ours.Elem(), sdk.Elem())
	case "map":
		p.Walk(path+" key", ours.Key(), sdk.Key())
		p.Walk(path+" value", ours.Elem(), sdk.Elem())
	case "enum":
		p.meet(path, p.enums, ours, sdk)
	case "structure":
		if p.meet(path, p.shapes, ours, sdk) {
			p.members(ours, sdk)
		}
	}
}

// meet notes that two types are a pair, and reports whether they were not met
// before.
func (p *Pairs) meet(path string, met map[reflect.Type]reflect.Type, ours, sdk reflect.Type) bool {
	before, known := met[ours]
	met[ours] = sdk
	if known && before != sdk {
		p.Found = append(p.Found, fmt.Sprintf("%s: %v stands for %v and %v", path, ours, before, sdk))
	}
	return !known
}

// members compares two structures. The SDK's field names are the wire names but
// for the case of the first letter.
func (p *Pairs) members(ours, sdk reflect.Type) {
	mine, its := make(map[string]reflect.Type), make(map[string]reflect.Type)
	for field := range ours.Fields() {
		if field.Type != reflect.TypeFor[model.RawMembers]() {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			mine[strings.ToUpper(name[:1])+name[1:]] = field.Type
		}
	}
	for field := range sdk.Fields() {
		if field.IsExported() && field.Name != "ResultMetadata" {
			its[field.Name] = field.Type
		}
	}
	for _, difference := range sdkdiff.OnlyIn(its, mine) {
		p.Found = append(p.Found, ours.Name()+"."+difference)
	}
	for _, name := range slices.Sorted(maps.Keys(mine)) {
		if its[name] != nil {
			p.Walk(ours.Name()+"."+name, mine[name], its[name])
		}
	}
}

// union compares a structure of which one member is set with a union of the SDK:
// an interface, with a type for each member. Reflection can't find those.
func (p *Pairs) union(ours, sdk reflect.Type) {
	if !p.meet(ours.Name(), p.shapes, ours, sdk) {
		return
	}
	p.Found = append(p.Found, ours.Name()+sdkdiff.Union)
	mine, its := make(map[string]string), unionMembers(p.t, sdk)
	for field := range ours.Fields() {
		if field.Type != reflect.TypeFor[model.RawMembers]() {
			mine[field.Name] = field.Type.String()
		}
	}
	for _, difference := range sdkdiff.OnlyIn(its, mine) {
		p.Found = append(p.Found, ours.Name()+"."+difference)
	}
	for name, typ := range mine {
		if other, ok := its[name]; ok && other != typ {
			p.Found = append(p.Found, fmt.Sprintf("%s.%s: %s in package model, %s in the SDK", ours.Name(), name, typ, other))
		}
	}
}

// unionMembers returns the members of a union of the SDK with their types, by the
// source of its package: each is a structure with the field Value.
func unionMembers(t *testing.T, union reflect.Type) map[string]string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(packageDir(t, union.PkgPath()), "types.go"), nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	members := make(map[string]string)
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok {
			return true
		}
		name, isMember := strings.CutPrefix(spec.Name.Name, union.Name()+"Member")
		if structure, ok := spec.Type.(*ast.StructType); ok && isMember {
			members[name] = types.ExprString(structure.Fields.List[0].Type)
		}
		return true
	})
	return members
}

// pointed returns what t points to.
func pointed(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}

// kind returns what a member is on the wire.
func kind(t reflect.Type) string {
	switch {
	case t == reflect.TypeFor[model.Timestamp](), t == reflect.TypeFor[time.Time]():
		return "time"
	case t.Kind() == reflect.String && t != reflect.TypeFor[string]():
		return "enum"
	case t.Kind() == reflect.Struct:
		return "structure"
	case t.Kind() == reflect.Slice:
		return "list"
	default:
		return t.Kind().String()
	}
}

// members compares the members of every shape, by name and by what they are.
func members(t *testing.T, clients map[string]reflect.Type) []string {
	p := pairUp(t, clients)
	for name, newShape := range shapes.ByName() {
		if p.shapes[reflect.TypeOf(newShape()).Elem()] == nil {
			p.Found = append(p.Found, name+": only in package model")
		}
	}
	return p.Found
}
