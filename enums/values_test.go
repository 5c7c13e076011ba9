package enums_test

import (
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// apiType is an enumeration as testdata/values.txt has it.
type apiType struct {
	page    string            // the page of the API reference
	values  []string          // in the order of the API
	names   map[string]string // from a value to the name of its constant
	retired map[string]bool   // values that the service no longer offers
}

// readAPI reads testdata/values.txt. The key is the name of the type.
func readAPI(t *testing.T) map[string]*apiType {
	t.Helper()
	const file = "testdata/values.txt"
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	types := make(map[string]*apiType)
	name := ""
	for i, line := range strings.Split(string(text), "\n") {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0 || strings.HasPrefix(line, "#"):
		case len(fields) == 2 && strings.HasPrefix(fields[1], "https://") && types[fields[0]] == nil:
			name = fields[0]
			types[name] = &apiType{page: fields[1], names: make(map[string]string), retired: make(map[string]bool)}
		case types[name] == nil:
			t.Fatalf("%s:%d: %q before the first type", file, i+1, line)
		case !types[name].add(name, fields):
			t.Fatalf("%s:%d: can't read %q", file, i+1, line)
		}
	}
	return types
}

// add adds a value of the type name, with its notes, and reports whether it could.
func (a *apiType) add(name string, fields []string) bool {
	value := fields[0]
	constant := name + camelCase(value)
	switch notes := fields[1:]; {
	case len(notes) == 0:
	case len(notes) == 1 && notes[0] == "retired":
		a.retired[value] = true
	case len(notes) == 2 && notes[0] == "named" && name+notes[1] != constant:
		constant = name + notes[1]
	default:
		return false
	}
	a.values = append(a.values, value)
	a.names[value] = constant
	return true
}

// camelCase returns a value, which is ASCII, as aws-sdk-go-v2 has it in the name of a constant: only letters and digits,
// and of the capitals only those that begin a word.
func camelCase(value string) string {
	var b strings.Builder
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	before := '.'
	for i, r := range value {
		after, _ := utf8.DecodeRuneInString(value[i+1:])
		switch {
		case !isWord(r):
		case !isWord(before):
			b.WriteRune(unicode.ToUpper(r))
		case unicode.IsLower(before) || unicode.IsLower(after):
			b.WriteRune(r)
		default:
			b.WriteRune(unicode.ToLower(r))
		}
		before = r
	}
	return b.String()
}

func TestValuesAreThoseOfTheAPI(t *testing.T) {
	api, declared := readAPI(t), readSource(t)
	for name := range api {
		if _, ok := declared.constants[name]; !ok {
			t.Errorf("%s is in testdata/values.txt and not declared", name)
		}
	}
	for _, e := range all() {
		t.Run(e.name, func(t *testing.T) {
			want := api[e.name]
			if want == nil {
				t.Fatal("is declared and not in testdata/values.txt")
			}
			var wantConstants []constant
			for _, v := range want.values {
				wantConstants = append(wantConstants, constant{want.names[v], v})
				if got := e.retired(v); got != want.retired[v] {
					t.Errorf("IsRetired(%q) = %t", v, got)
				}
			}
			if diff := cmp.Diff(wantConstants, declared.constants[e.name]); diff != "" {
				t.Errorf("constants (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(want.values, e.values()); diff != "" {
				t.Errorf("Values (-want +got):\n%s", diff)
			}
			if !strings.Contains(declared.docs[e.name], "See "+want.page+"\n") {
				t.Errorf("the comment does not end with: See %s", want.page)
			}
		})
	}
}
