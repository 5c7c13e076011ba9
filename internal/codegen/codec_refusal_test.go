package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// refused runs the generator in a directory of files, which it must refuse, and
// returns its complaints without the directory. It must not have written.
func refused(t *testing.T, files map[string]string) []string {
	t.Helper()
	dir := write(t, files)
	err := run([]string{"codec", dir})
	if err == nil {
		t.Fatal("no error")
	}
	if _, err := os.Stat(filepath.Join(dir, codecOutput)); !os.IsNotExist(err) {
		t.Error("a file was written")
	}
	var lines []string
	for line := range strings.Lines(err.Error()) {
		lines = append(lines, strings.TrimPrefix(strings.TrimSuffix(line, "\n"), dir+string(filepath.Separator)))
	}
	return lines
}

// Fields, each on line 6 after a sound one, that the generator does not take.
func TestCodecRefusesFields(t *testing.T) {
	const handles = "has a type that the generator can't handle; it handles string, int32, int64, Timestamp, enums.X; *string"
	for name, tt := range map[string]struct{ field, want string }{
		"int":                     {"B int `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"bool":                    {"B bool `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"float64":                 {"B *float64 `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"any":                     {"B any `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"interface":               {"B interface{ M() } `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"function":                {"B func() `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"channel":                 {"B chan string `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"bytes":                   {"B []byte `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"array":                   {"B [2]string `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"list of lists":           {"B [][]string `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"list of pointers":        {"B []*C `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"list of numbers":         {"B []int32 `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"list of timestamps":      {"B []Timestamp `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"pointer to a pointer":    {"B **string `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"pointer to a list":       {"B *[]string `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"pointer to an enum":      {"B *enums.X `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"pointer to a timestamp":  {"B *Timestamp `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"pointer to no shape":     {"B *Plain `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"map of numbers":          {"B map[string]int32 `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"map with other keys":     {"B map[int32]string `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"map of structures":       {"B map[string]C `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"structure as a value":    {"B C `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"structure in place":      {"B struct{ C string } `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"type of another package": {"B time.Time `json:\"BB,omitzero\"`", "ARequest.B " + handles},
		"generic type":            {"B Pair[string] `json:\"BB,omitzero\"`", "ARequest.B " + handles},

		"no tag":                      {"B string", "ARequest.B has no json tag"},
		"another tag only":            {"B string `validate:\"min=1\"`", "ARequest.B has no json tag"},
		"no name":                     {"B string `json:\"\"`", `ARequest.B: "" is no member name: two or more letters and digits, a letter first`},
		"no name but an option":       {"B string `json:\",omitzero\"`", `ARequest.B: "" is no member name`},
		"a hyphen, for no member":     {"B string `json:\"-\"`", `ARequest.B: "-" is no member name`},
		"a name with a space":         {"B string `json:\"a b\"`", `ARequest.B: "a b" is no member name`},
		"a name with a quote":         {"B string `json:\"a\\\"b\"`", `ARequest.B: "a\"b" is no member name`},
		"a name with a dot":           {"B string `json:\"a.b\"`", `ARequest.B: "a.b" is no member name`},
		"a digit first":               {"B string `json:\"1a\"`", `ARequest.B: "1a" is no member name`},
		"one letter":                  {"B string `json:\"B\"`", `ARequest.B: "B" is no member name: two or more`},
		"another script":              {"B string `json:\"é\"`", `ARequest.B: "é" is no member name`},
		"omitempty":                   {"B string `json:\"BB,omitempty\"`", `ARequest.B: the json option is "omitempty", it can only be omitzero`},
		"string":                      {"B string `json:\"BB,string\"`", `ARequest.B: the json option is "string", it can only be omitzero`},
		"two options":                 {"B string `json:\"BB,omitzero,string\"`", `ARequest.B: the json option is "omitzero,string", it can only be omitzero`},
		"an empty option":             {"B string `json:\"BB,\"`", `ARequest.B: the json option is "", it can only be omitzero`},
		"a name twice":                {"B string `json:\"First\"`", `ARequest.B: First has the member name "First" already`},
		"embedded":                    {"C", "ARequest: a member is one exported field on a line of its own"},
		"embedded pointer":            {"*C `json:\"CC,omitzero\"`", "ARequest: a member is one exported field on a line of its own"},
		"unexported":                  {"b string `json:\"b\"`", "ARequest: a member is one exported field on a line of its own"},
		"blank":                       {"_ string `json:\"b\"`", "ARequest: a member is one exported field on a line of its own"},
		"two names on a line":         {"B, D string `json:\"BB\"`", "ARequest: a member is one exported field on a line of its own"},
		"unknown members, not last":   {"Unknown RawMembers `json:\"-\"`", `ARequest.Unknown: "-" is no member name`},
		"unknown members as a member": {"B RawMembers `json:\"BB\"`", "ARequest.B " + handles},
		"enum of another package":     {"B e.PlatformType `json:\"BB\"`", "ARequest.B " + handles},
		"list of pointers to strings": {"B []*string `json:\"BB\"`", "ARequest.B " + handles},
		"alias of a shape":            {"B *Alias `json:\"BB\"`", "ARequest.B " + handles},
		"pointer to a map":            {"B *map[string]string `json:\"BB\"`", "ARequest.B " + handles},
	} {
		t.Run(name, func(t *testing.T) {
			const source = "package p\n\n// ARequest asks.\ntype ARequest struct {\n\tFirst string `json:\"First\"`\n\t%s\n\tC *C `json:\"C2\"`\n\tUnknown RawMembers `json:\"-\"`\n}\n\n" +
				"type C struct {\n\tD string `json:\"DD\"`\n\tUnknown RawMembers `json:\"-\"`\n}\n\ntype Plain struct{ E string }\n\ntype Alias = C\n\n" +
				"// AResult is the answer.\ntype AResult struct {\n\tUnknown RawMembers `json:\"-\"`\n}\n\nvar table = operation[ARequest, AResult](house, \"A\")\n"
			got := refused(t, map[string]string{"shape.go": fmt.Sprintf(source, tt.field)})
			if want := "shape.go:6: " + tt.want; len(got) != 1 || !strings.HasPrefix(got[0], want) {
				t.Errorf("got %q, want %s", got, want)
			}
		})
	}
}

// house returns a package with an operation. Its row is on line 4 of a.go, the
// request on line 10 and the result on line 13. The types are on line 3 of b.go.
func house(row, request, types string) map[string]string {
	const source = "package p\n\nvar table = []Operation{\n\t%s,\n}\n\nconst Fire, Flood ErrorCode = `Fire`, `Flood`\n\n%s\n\n" +
		"// AResult is the answer.\ntype AResult struct { Unknown RawMembers `json:\"-\"` }\n"
	return map[string]string{"a.go": fmt.Sprintf(source, row, request), "b.go": "package p\n\n" + types + "\n"}
}

// The row and the request of an operation.
const (
	row     = `operation[ARequest, AResult](house, "A")`
	request = "// ARequest asks.\ntype ARequest struct { Unknown RawMembers `json:\"-\"` }"
)

// What the tests of refusals begin with is sound.
func TestCodecTakesRows(t *testing.T) {
	for name, row := range map[string]string{
		"no errors":              row,
		"two errors":             `operation[ARequest, AResult](house, "A", Fire, Flood)`,
		"another kind of quotes": "operation[ARequest, AResult](house, `A`)",
	} {
		if err := run([]string{"codec", write(t, house(row, request, ""))}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What looks like a shape and is none is refused, and what no row leads to.
func TestCodecRefusesShapes(t *testing.T) {
	const (
		end         = "a shape ends with the field Unknown RawMembers `json:\"-\"`"
		unknown     = "\tUnknown RawMembers `json:\"-\"`\n"
		exported    = "a shape is an exported type without type parameters, and no alias"
		holdsItself = "holds itself, which the generator can't handle"
		noRow       = "no row of the table of operations leads to "
	)
	for name, tt := range map[string]struct {
		types string
		want  []string
	}{
		"unexported shape":                  {"type a struct {\n" + unknown + "}", []string{"3: a: " + exported, "3: " + noRow + "a"}},
		"type parameters":                   {"type B[T any] struct {\n" + unknown + "}", []string{"3: B: " + exported, "3: " + noRow + "B"}},
		"alias":                             {"type B = struct {\n" + unknown + "}", []string{"3: B: " + exported, "3: " + noRow + "B"}},
		"no Unknown":                        {"type B struct {\n\tC string `json:\"CC\"`\n}", []string{"3: B: " + end}},
		"no Unknown in a group":             {"type (\n\tC int\n\tB struct {\n\t\tC string `json:\"CC\"`\n\t}\n)", []string{"5: B: " + end}},
		"Unknown is not last":               {"type B struct {\n" + unknown + "\tC string `json:\"CC\"`\n}", []string{"3: B: " + end}},
		"Unknown without a tag":             {"type B struct {\n\tUnknown RawMembers\n}", []string{"3: B: " + end}},
		"Unknown has a name":                {"type B struct {\n\tUnknown RawMembers `json:\"Unknown\"`\n}", []string{"3: B: " + end}},
		"Unknown has an option":             {"type B struct {\n\tUnknown RawMembers `json:\"-,omitzero\"`\n}", []string{"3: B: " + end}},
		"Unknown has quotes in the tag":     {"type B struct {\n\tUnknown RawMembers \"json:\\\"x\\\"\"\n}", []string{"3: B: " + end}},
		"Unknown is a string":               {"type B struct {\n\tUnknown string `json:\"-\"`\n}", []string{"3: B: " + end}},
		"Unknown is a string without a tag": {"type B struct {\n\tUnknown string\n}", []string{"3: B: " + end}},
		"Unknown is a pointer":              {"type B struct {\n\tUnknown *RawMembers `json:\"-\"`\n}", []string{"3: B: " + end}},
		"another name":                      {"type B struct {\n\tRest RawMembers `json:\"-\"`\n}", []string{"3: B: " + end}},
		"another name, no tag":              {"type B struct {\n\tRest RawMembers\n}", []string{"3: B: " + end}},
		"embedded RawMembers":               {"type B struct {\n\tRawMembers\n}", []string{"3: B: " + end}},
		"two names with the tag":            {"type B struct {\n\tUnknown, Other RawMembers `json:\"-\"`\n}", []string{"3: B: " + end}},
		"two fields Unknown":                {"type B struct {\n" + unknown + unknown + "}", []string{"4: B.Unknown: \"-\" is no member name: two or more letters and digits, a letter first", "3: " + noRow + "B"}},
		"only a tag to validate":            {"type B struct {\n\tC string `validate:\"min=1\"`\n}", []string{"3: B: " + end}},
		"a tag without quotes":              {"type B struct {\n\tC string `json:CC`\n}", []string{"3: B: " + end}},
		"request without tags":              {"type BRequest struct {\n\tC string\n}", []string{"3: BRequest: " + end}},
		"request without fields":            {"type BRequest struct{}", []string{"3: BRequest: " + end}},
		"result without fields":             {"type BResult struct{}", []string{"3: BResult: " + end}},
		"response without tags":             {"type BResponse struct{ ARequest }", []string{"3: BResponse: " + end}},
		"request like another":              {"type BRequest ARequest", []string{"3: BRequest: a request or a result is a struct"}},
		"result as an alias":                {"type BResult = AResult", []string{"3: BResult: a request or a result is a struct"}},
		"response that is a map":            {"type BResponse map[string]string", []string{"3: BResponse: a request or a result is a struct"}},
		"no row":                            {"type B struct {\n" + unknown + "}", []string{"3: " + noRow + "B"}},
		"no row in a group":                 {"type (\n\tB struct {\n" + unknown + "}\n\tC struct {\n" + unknown + "}\n)", []string{"4: " + noRow + "B", "7: " + noRow + "C"}},
		"a name of another script":          {"type Über struct {\n" + unknown + "}", []string{"3: Über: the generator can't handle a shape whose name has other characters", "3: " + noRow + "Über"}},
		"a method that is generated":        {"func (r *ARequest) AppendJSON(b []byte) ([]byte, error) { return b, nil }", []string{"3: ARequest.AppendJSON: the generator writes a method with this name"}},
		"another, of values":                {"func (ARequest) MarshalJSON() ([]byte, error) { return nil, nil }", []string{"3: ARequest.MarshalJSON: the generator writes a method with this name"}},
		"several problems": {
			"type BRequest struct {\n\tB int `json:\"BB,omitzero\"`\n\tC string `json:\"CC\"`\n\tD bool `json:\"DD,omitzero\"`\n" + unknown + "}\n\ntype C struct {\n\tD string\n\tUnknown RawMembers\n}",
			[]string{"10: C: " + end, "4: BRequest.B has a type", "6: BRequest.D has a type", "3: " + noRow + "BRequest"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			checkRefused(t, refused(t, house(row, request, tt.types)), tt.want)
		})
	}

	// Shapes that the request holds.
	for name, tt := range map[string]struct {
		member, types string
		want          []string
	}{
		"recursion":           {"*B", "type B struct {\n\tB *B `json:\"BB\"`\n" + unknown + "}", []string{"3: B " + holdsItself}},
		"recursion in a list": {"[]B", "type B struct {\n\tB []B `json:\"BB\"`\n" + unknown + "}", []string{"3: B " + holdsItself}},
		"recursion through the second field": {
			"*B", "type B struct {\n\tC *C `json:\"CC\"`\n\tB *B `json:\"BB\"`\n" + unknown + "}\n\ntype C struct {\n" + unknown + "}",
			[]string{"3: B " + holdsItself},
		},
		"recursion of two, through the second field": {
			"*B", "type B struct {\n\tD *D `json:\"DD\"`\n\tC *C `json:\"CC\"`\n" + unknown + "}\n\ntype C struct {\n\tD *D `json:\"DD\"`\n\tB []B `json:\"BB\"`\n" + unknown + "}\n\ntype D struct {\n" + unknown + "}",
			[]string{"3: B " + holdsItself, "9: C " + holdsItself},
		},
		"recursion of three, with one outside": {
			"[]O", "type O struct {\n\tB *B `json:\"BB\"`\n" + unknown + "}\n\ntype B struct {\n\tC *C `json:\"CC\"`\n" + unknown + "}\n\n" +
				"type C struct {\n\tD []D `json:\"DD\"`\n" + unknown + "}\n\ntype D struct {\n\tX string `json:\"XX\"`\n\tB *B `json:\"BB\"`\n" + unknown + "}",
			[]string{"8: B " + holdsItself, "13: C " + holdsItself, "18: D " + holdsItself},
		},
		"64 members":                 {"*B", "type B struct {\n" + members(64) + unknown + "}", []string{"3: B has 64 members, the generator can't handle more than 63"}},
		"a name that another needs":  {"*B", "type B struct {\n\tC []BList `json:\"CC\"`\n" + unknown + "}\n\ntype BList struct {\n" + unknown + "}", []string{"8: BList: the generator can't handle a shape with this name beside B"}},
		"another name that it needs": {"*B", "type B struct {\n\tC []BPtr `json:\"CC\"`\n" + unknown + "}\n\ntype BPtr struct {\n" + unknown + "}", []string{"8: BPtr: the generator can't handle a shape with this name beside B"}},
	} {
		t.Run(name, func(t *testing.T) {
			holder := strings.Replace(request, "{", "{\n\tHeld "+tt.member+" `json:\"Held\"`\n", 1)
			checkRefused(t, refused(t, house(row, holder, tt.types)), tt.want)
		})
	}
}

// checkRefused compares complaints with the beginnings that they must
// have.
func checkRefused(t *testing.T, got, want []string) {
	t.Helper()
	short := make([]string, len(got))
	for i, line := range got {
		short[i] = strings.TrimPrefix(line, "b.go:")
		if i < len(want) && strings.HasPrefix(short[i], want[i]) {
			short[i] = want[i]
		}
	}
	if diff := cmp.Diff(want, short); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// members returns n fields.
func members(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "\tM%d string `json:\"M%d,omitzero\"`\n", i, i)
	}
	return b.String()
}

// Rows that the generator can't read, or that contradict each other.
func TestCodecRefusesRows(t *testing.T) {
	const (
		form   = "a.go:4: a row of the table of operations has the form operation[Request, Result](service, \"Name\", errors...), with two shapes"
		noRows = "no row of the table of operations leads to "
		only   = "operation is called in a row of the variable table only"
		other  = "// BRequest asks.\ntype BRequest struct { Unknown RawMembers `json:\"-\"` }\n\n// BResult is the answer.\ntype BResult struct { Unknown RawMembers `json:\"-\"` }"
	)
	unread := []string{form, "a.go:10: " + noRows + "ARequest", "a.go:13: " + noRows + "AResult"}
	for name, tt := range map[string]struct {
		row, types string
		want       []string
	}{
		"a constant as name":     {`operation[ARequest, AResult](house, name)`, "const name = `A`", unread},
		"no name":                {`operation[ARequest, AResult](house)`, "", unread},
		"an empty name":          {`operation[ARequest, AResult](house, "")`, "", unread},
		"a joined name":          {`operation[ARequest, AResult](house, "A"+"")`, "", unread},
		"a number as name":       {`operation[ARequest, AResult](house, 1)`, "", unread},
		"three shapes":           {`operation[ARequest, AResult, *ARequest](house, "A")`, "", unread},
		"pointers":               {`operation[*ARequest, *AResult](house, "A")`, "", unread},
		"a request that is none": {`operation[string, AResult](house, "A")`, "", unread},
		"a result that is none":  {`operation[ARequest, BResult](house, "A")`, "", unread},
		"another package":        {`operation[model.ARequest, model.AResult](house, "A")`, "", unread},
		"errors of a slice":      {`operation[ARequest, AResult](house, "A", fires...)`, "", unread},

		"an operation that is no row":    {`Operation{Name: "A"}`, "", unread[1:]},
		"one shape":                      {`operation[ARequest](house, "A")`, "", unread[1:]}, // does not compile
		"a function for a row":           {`rowA()`, "func rowA() Operation { return " + row + " }", append([]string{"3: " + only}, unread[1:]...)},
		"a function with parentheses":    {`(operation[ARequest, AResult])(house, "A")`, "", append([]string{"a.go:4: " + only}, unread[1:]...)},
		"a function in a variable":       {row, "var f = operation[ARequest, AResult]", []string{"3: " + only}},
		"a row in another variable":      {row, "var more = []Operation{\n\t" + row + ",\n}", []string{"4: " + only}},
		"a row that two functions share": {row, "func of[Q, R any]() Operation {\n\treturn operation[Q, R](house, `A`)\n}", []string{"4: " + only}},

		"an operation twice":           {row + ",\n" + row, "", []string{"a.go:5: A: there are two rows with this name"}},
		"a request of another name":    {`operation[ARequest, AResult](house, "C")`, "", []string{"a.go:4: C: its request is called ARequest, want CRequest", "a.go:4: C: its result is called AResult, want CResult"}},
		"a result of another name":     {row + `, operation[BRequest, AResult](house, "B")`, strings.Split(other, "\n\n")[0], []string{"a.go:4: B: its result is called AResult, want BResult"}},
		"request and result exchanged": {`operation[AResult, ARequest](house, "A")`, "", []string{"a.go:4: A: its request is called AResult, want ARequest", "a.go:4: A: its result is called ARequest, want AResult"}},

		"an error twice":              {`operation[ARequest, AResult](house, "A", Fire, Flood, Fire)`, "", []string{"a.go:4: A: it has the error Fire twice"}},
		"an error in quotes":          {`operation[ARequest, AResult](house, "A", "Fire")`, "", []string{"a.go:4: A: an error is the name of a constant of type ErrorCode"}},
		"an error that is a call":     {`operation[ARequest, AResult](house, "A", ErrorCode("Fire"))`, "", []string{"a.go:4: A: an error is the name of a constant of type ErrorCode"}},
		"an error of another type":    {`operation[ARequest, AResult](house, "A", Smoke)`, "const Smoke = `Smoke`", []string{"a.go:4: A: an error is the name of a constant of type ErrorCode"}},
		"an error that is a variable": {`operation[ARequest, AResult](house, "A", Smoke)`, "var Smoke ErrorCode = `Smoke`", []string{"a.go:4: A: an error is the name of a constant of type ErrorCode"}},
		"an error that is not there":  {`operation[ARequest, AResult](house, "A", Smoke)`, "", []string{"a.go:4: A: an error is the name of a constant of type ErrorCode"}},
		"an error of another package": {`operation[ARequest, AResult](house, "A", model.Fire)`, "", []string{"a.go:4: A: an error is the name of a constant of type ErrorCode"}},

		"no row":     {row, other, []string{"4: " + noRows + "BRequest", "7: " + noRows + "BResult"}},
		"no request": {row + `, operation[BRequest, BResult](house, "B")`, "// BResult is the answer.\ntype BResult struct { Unknown RawMembers `json:\"-\"` }", []string{form, "4: " + noRows + "BResult"}},
	} {
		t.Run(name, func(t *testing.T) {
			checkRefused(t, refused(t, house(tt.row, request, tt.types)), tt.want)
		})
	}
}

// Comments of requests in which no errors can be listed.
func TestCodecRefusesComments(t *testing.T) {
	const plain = "type ARequest struct { Unknown RawMembers `json:\"-\"` }"
	for name, tt := range map[string]struct{ request, want string }{
		"none":                {"\n" + plain, "a.go:10: ARequest has no comment, in which its errors are listed"},
		"one of a group":      {"// ARequest asks.\ntype (\nARequest struct { Unknown RawMembers `json:\"-\"` })", "a.go:11: ARequest has no comment, in which its errors are listed"},
		"one apart":           {"// ARequest asks.\n\n" + plain, "a.go:11: ARequest has no comment, in which its errors are listed"},
		"another kind":        {"/* ARequest asks. */\n" + plain, "a.go:9: ARequest: its comment has lines that begin with //"},
		"two lists of errors": {"// ARequest asks.\n//\n// Errors: Fire.\n//\n// Errors: Flood.\n" + plain, "a.go:13: ARequest: its comment has two paragraphs that begin with \"Errors: \""},
	} {
		t.Run(name, func(t *testing.T) {
			checkRefused(t, refused(t, house(row, tt.request, "")), []string{tt.want})
		})
	}
}

// Requests and results with NextToken that do not fit together.
func TestCodecRefusesPages(t *testing.T) {
	const token, size, list = "NextToken string `json:\"NextToken\"`", "MaxResults *int32 `json:\"MaxResults\"`", "Names []string `json:\"Names\"`"
	fields := func(fields string) string {
		return "struct {\n" + fields + "\nUnknown RawMembers `json:\"-\"`\n}"
	}
	for name, tt := range map[string]struct {
		request, result string
		want            []string
	}{
		"sound":                        {token + "\n" + size, list + "\n" + token, nil},
		"sound without a size":         {token, token + "\nTags map[string]string `json:\"Tags\"`\n" + list, nil},
		"sound without pages":          {list, list, nil},
		"a size without a token":       {list + "\n" + size, list, []string{"8: BRequest: a request with MaxResults has a NextToken"}},
		"a token of the result only":   {list, list + "\n" + token, []string{"13: BResult: the request of a result with NextToken has one too"}},
		"a token of the request only":  {token, list, []string{"11: BResult: the result of a request with NextToken has one too"}},
		"a token as a number":          {strings.Replace(token, "string", "int32", 1), list + "\n" + token, []string{"7: BRequest.NextToken: want NextToken string"}},
		"a token as a pointer":         {strings.Replace(token, "string", "*string", 1), list + "\n" + token, []string{"7: BRequest.NextToken: want NextToken string"}},
		"a token of another name":      {strings.Replace(token, "NextToken", "Next", 1), list + "\n" + token, []string{"7: BRequest.Next: want NextToken string"}},
		"a next token as a pointer":    {token, list + "\n" + strings.Replace(token, "string", "*string", 1), []string{"13: BResult.NextToken: want NextToken string"}},
		"a next token of another name": {token, list + "\n" + strings.Replace(token, "NextToken", "Next", 1), []string{"13: BResult.Next: want NextToken string"}},
		"a size of 64 bits":            {token + "\n" + strings.Replace(size, "*int32", "*int64", 1), list + "\n" + token, []string{"8: BRequest.MaxResults: want MaxResults int32 or a pointer to one"}},
		"a size as a value of 64 bits": {token + "\n" + strings.Replace(size, "*int32", "int64", 1), list + "\n" + token, []string{"8: BRequest.MaxResults: want MaxResults int32 or a pointer to one"}},
		"a size as text":               {token + "\n" + strings.Replace(size, "*int32", "string", 1), list + "\n" + token, []string{"8: BRequest.MaxResults: want MaxResults int32 or a pointer to one"}},
		"a size of another name":       {token + "\n" + strings.Replace(size, "MaxResults", "Most", 1), list + "\n" + token, []string{"8: BRequest.Most: want MaxResults int32 or a pointer to one"}},
		"an item called Page":          {token, strings.Replace(list, "Names", "Page", 1) + "\n" + token, []string{"12: BResult.Page: the generator writes a method with this name"}},
		"a member called SetPage":      {token + "\n" + strings.Replace(list, "Names", "SetPage", 1), list + "\n" + token, []string{"8: BRequest.SetPage: the generator writes a method with this name"}},
		"two lists":                    {token, list + "\n" + token + "\nMore []B `json:\"More\"`", []string{"14: BResult has two lists, Names and More; a page has one"}},
		"no list":                      {token, token, []string{"11: BResult has no list; a page has one"}},
	} {
		t.Run(name, func(t *testing.T) {
			types := "type B struct { Unknown RawMembers `json:\"-\"` }\n\n// BRequest asks.\ntype BRequest " + fields(tt.request) + "\n\ntype BResult " + fields(tt.result)
			files := house(row+`, operation[BRequest, BResult](house, "B")`, strings.Replace(request, "{", "{\n\tB *B `json:\"BB\"`\n", 1), types)
			if tt.want != nil {
				checkRefused(t, refused(t, files), tt.want)
			} else if err := run([]string{"codec", write(t, files)}); err != nil {
				t.Error(err)
			}
		})
	}
}

// A file that is not built everywhere is refused; what Go leaves out is too.
func TestCodecAndFiles(t *testing.T) {
	const only = "the generator can't handle a file that is built for some systems or tags only"
	for name, tt := range map[string]struct {
		file, text string
		want       []string
	}{
		"a tag":             {"c.go", "//go:build fast\n\npackage p\n", []string{"c.go:3: " + only}},
		"not a system":      {"c.go", "// A comment.\n\n//go:build !plan9\n\npackage p\n", []string{"c.go:5: " + only}},
		"a system":          {"c_linux.go", "package p\n", []string{"c_linux.go:1: " + only}},
		"a processor":       {"c_arm64.go", "package p\n", []string{"c_arm64.go:1: " + only}},
		"no constraint":     {"linux.go", "package p\n\n//go:build fast\n", nil},
		"another package":   {"c.go", "package q\n", []string{"c.go:1: the package is named q, in the files before p"}},
		"nothing in groups": {"c.go", "package p\n\nvar ()\n\nconst ()\n\ntype ()\n", nil},
		"a test":            {"c_test.go", "package p_test\n\ntype BRequest struct{}\n", nil},
		"begins with _":     {"_c.go", "package q\n\ntype BRequest struct{}\n", nil},
		"begins with a dot": {".c.go", "package q\n\ntype BRequest struct{}\n", nil},
		"generated":         {"zz_generated_c.go", "package p\n\ntype BRequest struct{}\n", nil},
		"no Go":             {"c.go.txt", "type BRequest struct{}\n", nil},
	} {
		t.Run(name, func(t *testing.T) {
			files := house(row, request, "")
			files[tt.file] = tt.text
			if tt.want != nil {
				checkRefused(t, refused(t, files), tt.want)
			} else if err := run([]string{"codec", write(t, files)}); err != nil {
				t.Error(err)
			}
		})
	}
}

// A line comment does not make the generator write to another file, nor blame
// one.
func TestCodecAndLineComments(t *testing.T) {
	const elsewhere = "//line elsewhere.go:1\n"
	files := house(row, request, "")
	files["a.go"] = strings.Replace(files["a.go"], "// ARequest asks.", elsewhere+"\n// ARequest asks.", 1)
	dir := write(t, files)
	if err := run([]string{"codec", dir}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(read(t, filepath.Join(dir, "a.go")), "// Errors: none of its own.") {
		t.Error("the errors are not listed")
	}
	got := refused(t, house(row, request, elsewhere+"type BResult struct{}"))
	checkRefused(t, got, []string{"4: BResult: a shape ends with the field Unknown"})
}
