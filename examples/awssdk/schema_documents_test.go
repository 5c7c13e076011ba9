package awssdk_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/euc-go/eucmodel/internal/apitable"
	"github.com/euc-go/eucmodel/validate"
)

// perDocument is how many random mutations of each document are checked.
const perDocument = 30

// schemaDocuments returns documents of a shape: the fixtures, documents that
// differ from a legal one in one place, pairs of enum values, and random mutations.
func schemaDocuments(t *testing.T, s shape, random *rand.Rand) [][]byte {
	t.Helper()
	var all [][]byte
	for _, name := range []string{"full", "minimal", "zeros"} {
		doc, err := os.ReadFile(filepath.Join(testdata, "shapes", s.name, name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, doc)
	}
	e := &editor{root: decoded(t, validate.Schema(s.make())).(map[string]any), deep: strings.HasSuffix(s.name, "Request")}
	bases := e.legal(t, s, decoded(t, all[0]))
	for _, base := range bases {
		all = append(all, encoded(t, base))
	}
	originals := slices.Clone(all)
	for _, base := range bases {
		for _, variant := range slices.Concat(e.variants(e.root, base), e.pairs(base)) {
			all = append(all, encoded(t, variant))
		}
	}
	for _, doc := range originals {
		for range perDocument {
			changed, _ := mutate(random, doc)
			all = append(all, changed)
		}
	}
	slices.SortFunc(all, bytes.Compare)
	return slices.CompactFunc(all, bytes.Equal)
}

// legal returns the documents with most members that validate accepts: full, or
// if it has members that exclude each other what is left without some.
func (e *editor) legal(t *testing.T, s shape, full any) []any {
	t.Helper()
	for candidates := []any{full}; len(candidates) < 1000; {
		var accepted, shorter []any
		for _, c := range candidates {
			if validate.JSON(encoded(t, c), s.make()) == nil {
				accepted = append(accepted, c)
			}
			shorter = append(shorter, e.shorter(e.root, c)...)
		}
		if len(accepted) > 0 {
			return accepted
		}
		candidates = shorter
	}
	t.Fatalf("%s: nothing legal can be made of the full document", s.name)
	return nil
}

// editor makes documents that differ from others where a schema says something.
type editor struct {
	root map[string]any
	deep bool // go into the structures within; else they are left to tests of their own
}

// resolve returns what a reference in a schema leads to.
func (e *editor) resolve(schema map[string]any) map[string]any {
	if ref, ok := schema["$ref"].(string); ok {
		return e.root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	return schema
}

// inner returns the schema of a member or an entry of an object.
func (e *editor) inner(schema map[string]any, name string) map[string]any {
	if members, ok := schema["properties"].(map[string]any); ok {
		return e.resolve(members[name].(map[string]any))
	}
	return schema["additionalProperties"].(map[string]any)
}

// shorter returns an object without each of its members, and without each member
// of objects in it.
func (e *editor) shorter(schema map[string]any, value any) []any {
	object, ok := value.(map[string]any)
	if !ok || schema["properties"] == nil {
		return nil
	}
	var all []any
	for _, name := range slices.Sorted(maps.Keys(object)) {
		all = append(all, without(object, name))
		for _, inner := range e.shorter(e.inner(schema, name), object[name]) {
			all = append(all, with(object, name, inner))
		}
	}
	return all
}

// variants returns values that differ from one in one place.
func (e *editor) variants(schema map[string]any, value any) []any {
	all := slices.Clone(anywhere)
	switch value := value.(type) {
	case map[string]any:
		all = append(all, with(value, "Tomorrow", "x"))
		all = append(all, e.absent(schema, value)...)
		for _, name := range slices.Sorted(maps.Keys(value)) {
			all = append(all, without(value, name), with(without(value, name), strings.ToLower(name)+" ", value[name]))
			for _, inner := range e.within(e.inner(schema, name), value[name]) {
				all = append(all, with(value, name, inner))
			}
		}
		if _, isMap := schema["additionalProperties"].(map[string]any); isMap {
			all = append(all, e.entries(schema, value)...)
		}
	case []any:
		for _, n := range limits(schema, "minItems", "maxItems") {
			all = append(all, slices.Repeat(value[:1], n))
		}
		for _, inner := range e.within(e.resolve(schema["items"].(map[string]any)), value[0]) {
			all = append(all, []any{inner}, []any{value[0], inner})
		}
	case string:
		all = append(all, textVariants(schema, value)...)
	}
	if schema["type"] == "integer" || schema["anyOf"] != nil {
		all = append(all, numberVariants(schema)...)
	}
	if schema["anyOf"] != nil {
		all = append(all, times...)
	}
	return all
}

// absent returns objects with a member that a structure lacks, as one more and
// alone, such as the other members of a union.
func (e *editor) absent(schema, object map[string]any) []any {
	var all []any
	members, _ := schema["properties"].(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(members)) {
		if inner := e.inner(schema, name); object[name] == nil && inner["type"] == "string" {
			for _, value := range slices.Concat(anywhere, textVariants(inner, "")) {
				all = append(all, with(object, name, value), map[string]any{name: value})
			}
		}
	}
	return all
}

// within returns variants of a value in a structure or a list.
func (e *editor) within(schema map[string]any, value any) []any {
	if schema["properties"] != nil && !e.deep {
		return anywhere
	}
	return e.variants(schema, value)
}

// entries returns maps of other sizes, and with other keys.
func (e *editor) entries(schema, value map[string]any) []any {
	var all []any
	legal := value[slices.Sorted(maps.Keys(value))[0]]
	for _, n := range limits(schema, "minProperties", "maxProperties") {
		entries := make(map[string]any)
		for i := range n {
			entries[fmt.Sprint("key", i)] = legal
		}
		all = append(all, entries)
	}
	names, _ := schema["propertyNames"].(map[string]any)
	for _, key := range textVariants(names, "k") {
		if key, ok := key.(string); ok {
			all = append(all, map[string]any{key: legal})
		}
	}
	return all
}

// pairs returns documents with each two values of two enums.
func (e *editor) pairs(base any) []any {
	object := base.(map[string]any)
	var all []any
	names := slices.Sorted(maps.Keys(object))
	for i, one := range names {
		for _, other := range names[i+1:] {
			for _, a := range enumOf(e.inner(e.root, one)) {
				for _, b := range enumOf(e.inner(e.root, other)) {
					all = append(all, with(with(object, one, a), other, b))
				}
			}
		}
	}
	return all
}

// anywhere are values to put in any place.
var anywhere = []any{nil, true, false, json.Number("0"), json.Number("1"), json.Number("1.5"), "", "a", []any{}, map[string]any{}, []any{"a"}, []any{nil}, map[string]any{"a": "b"}, map[string]any{"a": nil}}

// times are values to put in the place of a time.
var times = []any{
	"2019-07-01T14:08:43.456000+00:00", "2019-07-01T14:08:43Z", "2019-07-01T14:08:43", "2019-07-01T14:08:43.", "2019-07-01 14:08:43Z", "2019-07-01T14:08:43z",
	"2019-07-01T14:08:43+2", "2019-07-01T14:08:43+02:00:30", "2019-07-01T14:08:43+02:00:60", "2019-07-01T14:08:43-23:59", "2019-07-01T14:08:43+24:00", "2019-07-01T14:08:43+00:60",
	"2019-13-01T14:08:43Z", "2019-00-01T14:08:43Z", "2019-01-00T14:08:43Z", "2019-01-32T14:08:43Z", "2019-02-29T14:08:43Z", "2020-02-29T14:08:43Z", "2019-04-31T14:08:43Z",
	"2019-01-01T24:00:00Z", "2019-01-01T23:60:00Z", "2019-01-01T23:59:60Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "0001-01-01T00:00:01Z", "0010-01-01T00:00:00Z",
	"0100-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59-01:00", "10000-01-01T00:00:00Z", "2019-07-01", "now",
	"2019-07-01T14:08:43Z\n", " 2019-07-01T14:08:43Z", "２019-07-01T14:08:43Z", "1561990123",
	json.Number("-62135596800"), json.Number("-62135596799"), json.Number("-62135596801"), json.Number("253402300799"), json.Number("253402300800"),
	json.Number("253402300799.9999999999"), json.Number("-62135596799.9999999999"), json.Number("1.561990123456E9"), json.Number("-0.5"),
}

// numberVariants returns numbers at the bounds of a schema, and odd ones.
func numberVariants(schema map[string]any) []any {
	var all []any
	for _, keyword := range []string{"minimum", "maximum"} {
		if n, ok := schema[keyword].(json.Number); ok {
			at, err := n.Int64()
			if err != nil {
				panic(err)
			}
			all = append(all, n, jsonNumber(at-1), jsonNumber(at+1), n+".0", n+".5", n+"e0")
		}
	}
	for _, odd := range oddNumbers {
		if json.Valid([]byte(odd)) {
			all = append(all, json.Number(odd))
		}
	}
	return all
}

func jsonNumber(n int64) json.Number { return json.Number(fmt.Sprint(n)) }

// textVariants returns texts about which a schema says something. Some are a
// legal one with its last character repeated.
func textVariants(schema map[string]any, legal string) []any {
	all := enumOf(schema)
	for _, value := range all {
		all = append(all, strings.ToLower(value.(string)), value.(string)+" ")
	}
	for _, n := range limits(schema, "minLength", "maxLength") {
		for _, char := range []string{"a", "1", "é", "🖥"} {
			all = append(all, strings.Repeat(char, n))
		}
		if last := len(legal) - 1; n > last && last >= 0 {
			all = append(all, legal+strings.Repeat(legal[last:], n-last-1))
		}
	}
	if schema["pattern"] != nil {
		return append(all, spellings()...)
	}
	return append(all, "\n", "a\x00", "TOMORROW", "aws:x", "stream.graphics-design.large", "stream.tomorrow.large")
}

// spellings are the examples for all patterns.
var spellings = sync.OnceValue(func() []any {
	patterns, err := apitable.ReadPatterns(filepath.Join(testdata, "patterns.txt"))
	if err != nil {
		panic(err)
	}
	var all []any
	for _, name := range slices.Sorted(maps.Keys(patterns)) {
		for _, text := range slices.Concat(patterns[name].Legal, patterns[name].Illegal) {
			all = append(all, text)
		}
	}
	return all
})

// enumOf returns the values of an enum, also if there may be others.
func enumOf(schema map[string]any) []any {
	values, _ := schema["enum"].([]any)
	others, _ := schema["examples"].([]any)
	return slices.Concat(values, others)
}

// limits returns the sizes at the bounds that two keywords state.
func limits(schema map[string]any, least, most string) []int {
	sizes := []int{2}
	for keyword, beyond := range map[string]int{least: -1, most: +1} {
		if n, ok := schema[keyword].(json.Number); ok {
			at, err := n.Int64()
			if err != nil {
				panic(err)
			}
			sizes = append(sizes, int(at), int(at)+beyond)
		}
	}
	slices.Sort(sizes)
	return slices.Compact(sizes)
}

// with returns an object in which a member has another value.
func with(object map[string]any, name string, value any) map[string]any {
	object = maps.Clone(object)
	object[name] = value
	return object
}

// without returns an object without a member.
func without(object map[string]any, name string) map[string]any {
	object = maps.Clone(object)
	delete(object, name)
	return object
}

// decoded returns what a document holds, with numbers as they are written.
func decoded(t *testing.T, doc []byte) any {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(doc))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

// encoded returns a value as a document.
func encoded(t *testing.T, value any) []byte {
	t.Helper()
	doc, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
