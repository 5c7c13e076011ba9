package validate_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"

	"github.com/euc-go/eucmodel/internal/testenv"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// rulesOfWords are the rules that a word of a tag may stand for.
var rulesOfWords = map[string][]validate.Rule{
	"required": {validate.RuleRequired}, "enum": {validate.RuleEnum}, "instance_type": {validate.RuleEnum},
	"min": {validate.RuleMin, validate.RuleMinItems, validate.RuleMinLength},
	"max": {validate.RuleMax, validate.RuleMaxItems, validate.RuleMaxLength},
	// Register gives rules across members their own names.
	"max-items": {validate.RuleMaxItems}, "exactly-one": {validate.RuleExactlyOne}, "combination": {validate.RuleCombination},
}

// checkOracle compares what we say about the tags of a value with what
// validator/v10 says, which reads the same tags.
//
// It stops at the first broken rule of a member, and does not look into lists
// and maps of a wrong size. It knows nothing of results, where an empty list is
// legal.
func checkOracle(t *testing.T, oracle *validator.Validate, value any, isRequest bool, err error) {
	t.Helper()
	want := make(map[string][]string) // words by namespace
	var sizes []string                // namespaces of lists and maps of a wrong size
	var broken validator.ValidationErrors
	errors.As(oracle.Struct(value), &broken)
	for _, fe := range broken {
		_, at, _ := strings.Cut(fe.Namespace(), ".")
		isList := fe.Kind() == reflect.Slice || fe.Kind() == reflect.Map
		if isList && (fe.Tag() == "min" || fe.Tag() == "max") {
			sizes = append(sizes, at)
		}
		if !isList || isRequest || fe.Tag() != "min" {
			want[at] = append(want[at], fe.Tag())
		}
	}
	got := make(map[string][]validate.Violation)
	for _, v := range violations(t, err) {
		at := namespace(v.Path)
		got[at] = append(got[at], v)
	}
	for at, tags := range want {
		for _, tag := range tags {
			rules, ok := rulesOfWords[tag]
			if !ok {
				rules = []validate.Rule{validate.RulePattern}
			}
			if !slices.ContainsFunc(got[at], func(v validate.Violation) bool { return slices.Contains(rules, v.Rule) }) {
				t.Errorf("%T: %s breaks %s, got %v", value, at, tag, got[at])
			}
		}
	}
	for at, all := range got {
		isWithin := slices.ContainsFunc(sizes, func(list string) bool { return strings.HasPrefix(at, list+"[") })
		if len(want[at]) == 0 && !isWithin {
			t.Errorf("%T: %v, but %s is legal", value, all, at)
		}
	}
}

// namespace returns a path as validator/v10 writes it, with keys as they are.
func namespace(path string) string {
	var b strings.Builder
	for {
		i := strings.Index(path, `["`)
		if i < 0 {
			return b.String() + path
		}
		quoted, _ := strconv.QuotedPrefix(path[i+1:])
		name, _ := strconv.Unquote(quoted)
		b.WriteString(path[:i] + "[" + name + "]")
		path = path[i+len(quoted)+2:]
	}
}

// TestOracleFixtures compares the fixtures of every shape, and the request that
// breaks most rules.
func TestOracleFixtures(t *testing.T) {
	oracle := bareValidator(t)
	files, err := filepath.Glob(filepath.Join("..", "model", "testdata", "shapes", "*", "*.json"))
	if err != nil || len(files) < 3*len(allShapes) {
		t.Fatalf("%d fixtures for %d shapes: %v", len(files), len(allShapes), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		newShape := allShapes[filepath.Base(filepath.Dir(file))]
		if newShape == nil {
			continue // It is no shape, such as an error.
		}
		value := newShape()
		if err := json.Unmarshal(data, value); err != nil {
			t.Fatal(err)
		}
		checkOracle(t, oracle, value, validate.IsRequest(value), validate.Struct(value))
	}
	checkOracle(t, oracle, brokenRequest(), true, validate.Struct(brokenRequest()))
}

// TestOracleRandom compares random values of every shape.
func TestOracleRandom(t *testing.T) {
	rounds := 400
	if testenv.Race() || testing.Short() {
		rounds = 40
	}
	oracle := bareValidator(t)
	legal := 0
	for i, name := range slices.Sorted(maps.Keys(allShapes)) {
		random := filler{rand.New(rand.NewPCG(uint64(i), 10))} //nolint:gosec // Not for secrets.
		for range rounds {
			value := allShapes[name]()
			random.fill(reflect.ValueOf(value).Elem(), 0)
			err := validate.Struct(value)
			if err == nil {
				legal++
			}
			checkOracle(t, oracle, value, validate.IsRequest(value), err)
			if t.Failed() {
				t.Fatalf("%s", document(value))
			}
		}
	}
	if total := rounds * len(allShapes); legal < total/100 || legal > total*9/10 {
		t.Errorf("%d of %d values are legal: too few or too many to test much", legal, total)
	}
}

// filler fills values at random, with what stands at the boundaries.
type filler struct{ *rand.Rand }

var someTexts = []string{
	"", "a", "a", "ab", "abc", "#", ".a", "a b", "aws:x", "ä", "a\n", strings.Repeat("a", 100), strings.Repeat("é", 101),
	strings.Repeat("a", 128), strings.Repeat("字", 257), "arn:aws:s:::r", "arn:aws:s:::#", "wsi-0a1b2c3d4", "123456789012",
	"stream.standard.small", "stream.graphics-design.large", "STREAMING", "PUBLIC", "WINDOWS", "AVAILABLE", "NO_SUCH",
}

var someNumbers = []int64{-200, -1, 0, 0, 1, 25, 26, 199, 200, 500, 501, 1 << 30}

// fill fills a value. Deep in a structure little is filled in.
func (f filler) fill(v reflect.Value, depth int) {
	if !v.CanSet() || f.IntN(3+depth) == 0 {
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), depth)
	case reflect.Struct:
		for _, field := range v.Fields() {
			f.fill(field, depth+1)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), f.length(), 30))
		for i := range v.Len() {
			f.fill(v.Index(i), depth+1)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for i := range f.length() {
			key := reflect.New(v.Type().Key()).Elem()
			key.SetString(someTexts[f.IntN(14)]) // no longer than a path shows
			if f.IntN(3) == 0 {
				key.SetString(fmt.Sprint("key", i))
			}
			value := reflect.New(v.Type().Elem()).Elem()
			f.fill(value, depth)
			v.SetMapIndex(key, value)
		}
	case reflect.String:
		v.SetString(someTexts[f.IntN(len(someTexts))])
	case reflect.Int32, reflect.Int64:
		v.SetInt(someNumbers[f.IntN(len(someNumbers))])
	case reflect.Bool:
		v.SetBool(f.IntN(2) == 0)
	}
}

// length returns the length of a list, seldom a long one.
func (f filler) length() int {
	if f.IntN(8) == 0 {
		return 20 + f.IntN(10)
	}
	return f.IntN(7)
}

// future has tags that the operations to come need.
type future struct {
	Config    *model.VpcConfig         `json:"Config" validate:"required"`
	Allow     *bool                    `json:"allow" validate:"required"`
	Names     []string                 `json:"Names" validate:"required,min=1,max=3,dive,min=1,max=4"`
	Any       []string                 `json:"Any" validate:"required"`
	Validity  int64                    `json:"Validity" validate:"required,min=1,max=604800"`
	Size      int32                    `json:"Size" validate:"required"`
	Limit     *int64                   `json:"Limit" validate:"omitempty,min=-5,max=5"`
	Text      *string                  `json:"Text" validate:"omitempty,min=1,max=3"`
	Kinds     []model.AccessEndpoint   `json:"Kinds" validate:"omitempty,max=2,dive"`
	Nested    [][]model.AccessEndpoint `json:"Nested" validate:"omitempty,max=2,dive,min=1,max=2,dive"`
	Lists     [][]string               `json:"Lists" validate:"omitempty,dive,required,dive,omitempty,min=2"`
	Pointers  []*model.VolumeConfig    `json:"Pointers" validate:"omitempty,dive,required"`
	Time      model.Timestamp          `json:"Time" validate:"required"`
	Map       map[string]string        `json:"Map" validate:"required,max=3,dive,keys,max=3,endkeys,min=1"`
	OnlyMap   map[string]string        `json:"OnlyMap" validate:"omitempty,min=1"`
	Values    map[string]string        `json:"Values" validate:"omitempty,dive,tag_value"`
	Unchecked map[string]string        `json:"Unchecked" validate:"omitempty"`
	Hidden    string                   `json:"-"`
}

// TestOracleFuture compares random values of a structure with those tags.
func TestOracleFuture(t *testing.T) {
	if err := validate.TagError(reflect.TypeFor[future]()); err != nil {
		t.Fatal(err)
	}
	oracle := bareValidator(t)
	random := filler{rand.New(rand.NewPCG(1, 11))} //nolint:gosec // Not for secrets.
	broken := make(map[string]int)
	for range 3000 {
		value := new(future)
		random.fill(reflect.ValueOf(value).Elem(), 0)
		err := validate.CheckStructure(value, true)
		checkOracle(t, oracle, value, true, err)
		for _, v := range violations(t, err) {
			member, _, _ := strings.Cut(strings.ReplaceAll(v.Path, "[", "."), ".")
			broken[member+" "+string(v.Rule)]++
		}
		if t.Failed() {
			text, _ := json.Marshal(value)
			t.Fatalf("%s", text)
		}
	}
	for _, want := range []string{
		"Config required", "allow required", "Names required", "Names min-items", "Names max-items", "Names min-length", "Names max-length",
		"Any required", "Validity required", "Validity max", "Size required", "Limit min", "Limit max", "Text min-length", "Text max-length",
		"Kinds max-items", "Kinds required", "Nested max-items", "Nested min-items", "Nested enum", "Lists required", "Lists min-length",
		"Pointers required", "Pointers min", "Time required", "Map required", "Map max-items", "Map max-length", "Map min-length",
		"OnlyMap min-items", "Values pattern",
	} {
		if broken[want] == 0 {
			t.Errorf("no value breaks %s: broken are %v", want, broken)
		}
	}
}
