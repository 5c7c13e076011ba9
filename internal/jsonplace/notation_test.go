package jsonplace_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/internal/jsonplace"
)

func name(text string) jsonplace.Step { return jsonplace.Step{Name: text} }

func key(text string) jsonplace.Step { return jsonplace.Step{Name: text, IsKey: true} }

func index(i int) jsonplace.Step { return jsonplace.Step{Index: i, IsIndex: true} }

// repeat returns n times a step.
func repeat(n int, step jsonplace.Step) []jsonplace.Step {
	steps := make([]jsonplace.Step, n)
	for i := range steps {
		steps[i] = step
	}
	return steps
}

func TestNotation(t *testing.T) {
	const tag = "\U000E0001" // a character that is shown as \U000e0001
	rep := strings.Repeat
	type steps = []jsonplace.Step
	for why, c := range map[string]struct {
		steps         steps
		path, pointer string
	}{
		"the document":           {nil, "", ""},
		"members and an element": {steps{name("VpcConfig"), name("SubnetIds"), index(1)}, "VpcConfig.SubnetIds[1]", "/VpcConfig/SubnetIds/1"},
		"elements first":         {steps{index(0), index(12), name("a")}, "[0][12].a", "/0/12/a"},
		"an entry of a map":      {steps{name("Tags"), key("env")}, `Tags["env"]`, "/Tags/env"},
		"within an entry":        {steps{name("Tags"), key("env"), name("a"), index(0)}, `Tags["env"].a[0]`, "/Tags/env/a/0"},
		"signs in a key":         {steps{name("Tags"), key("a\"b\\\n")}, `Tags["a\"b\\\n"]`, "/Tags/a\"b\\\n"},
		"a plain name":           {steps{name("a-b_c9")}, "a-b_c9", "/a-b_c9"},
		"names with other signs": {steps{name("a.b"), name("c"), name("+")}, `["a.b"].c["+"]`, "/a.b/c/+"},
		"no name":                {steps{name("")}, `[""]`, "/"},
		"a byte":                 {steps{name("a"), name("\xff"), name("b")}, `a["\xff"].b`, "/a"},
		"signs of pointers":      {steps{name("~"), key("/"), name("~1")}, `["~"]["/"]["~1"]`, "/~0/~1/~01"},
		"a name of 128":          {steps{name(long(128)), name("b")}, long(128) + ".b", "/" + long(128) + "/b"},
		"a name of 129":          {steps{name(long(129)), name("b")}, `["` + long(127) + `…"].b`, "/" + long(129) + "/b"},
		"a key of 128":           {steps{name("Tags"), key(rep("字", 128))}, `Tags["` + rep("字", 128) + `"]`, "/Tags/" + rep("字", 128)},
		"a key of 128, 4 bytes":  {steps{name("Tags"), key(rep("𝒳", 128))}, `Tags["` + rep("𝒳", 128) + `"]`, "/Tags/" + rep("𝒳", 128)},
		"a key of 129":           {steps{name("Tags"), key(rep("字", 129))}, `Tags["` + rep("字", 127) + `…"]`, "/Tags/" + rep("字", 129)},
		"a key that takes 10 times as many bytes": {
			steps{name("Tags"), key(rep(tag, 128))}, `Tags["` + rep(`\U000e0001`, 58) + `…"]`, "/Tags/" + rep(tag, 128),
		},
		"a path of 600": {append(repeat(4, name(long(120))), name(long(116))), rep(long(120)+".", 4) + long(116), rep("/"+long(120), 4) + "/" + long(116)},
		"a path of 601": {append(repeat(4, name(long(120))), name(long(117))), rep(long(120)+".", 3) + long(120) + "…", rep("/"+long(120), 4) + "/" + long(117)},
		"a key up to 600": {
			steps{name("Tags"), key(rep(tag, 59) + "ab")}, `Tags["` + rep(`\U000e0001`, 59) + `ab"]`, "/Tags/" + rep(tag, 59) + "ab",
		},
		"a key up to 601": {
			steps{name("Tags"), key(rep(tag, 59) + "abc")}, `Tags["` + rep(`\U000e0001`, 58) + `…"]`, "/Tags/" + rep(tag, 59) + "abc",
		},
		"an ellipsis up to 600": {
			steps{name("Tags"), key(rep(tag, 58) + "abcdefghi" + tag)}, `Tags["` + rep(`\U000e0001`, 58) + `abcdefghi…"]`, "/Tags/" + rep(tag, 58) + "abcdefghi" + tag,
		},
		"a pointer of 1000":        {steps{name(long(999))}, `["` + long(127) + `…"]`, "/" + long(999)},
		"a pointer of 1001":        {steps{name(long(1000)), name("a")}, `["` + long(127) + `…"].a`, ""},
		"one that escapes make so": {steps{name("a"), name(rep("/", 499)), name("b")}, `a["` + rep("/", 127) + `…"].b`, "/a"},
		"32 steps":                 {repeat(32, index(0)), rep("[0]", 32), rep("/0", 32)},
		"33 steps":                 {repeat(33, index(0)), rep("[0]", 32) + "…", rep("/0", 33)},
		"500 steps":                {repeat(500, index(0)), rep("[0]", 32) + "…", rep("/0", 500)},
		"501 steps":                {repeat(501, index(0)), rep("[0]", 32) + "…", rep("/0", 500)},
		"long names":               {repeat(6, name(long(120))), rep(long(120)+".", 3) + long(120) + "…", "/" + strings.Join([]string{long(120), long(120), long(120), long(120), long(120), long(120)}, "/")},
		"long keys":                {steps{key(rep("é", 128)), key(rep("é", 200)), key("a")}, `["` + rep("é", 128) + `"]["` + rep("é", 127) + `…"]["a"]`, "/" + rep("é", 128) + "/" + rep("é", 200) + "/a"},
	} {
		if got := jsonplace.Path(c.steps); got != c.path {
			t.Errorf("%s: the path is\n%s, want\n%s", why, got, c.path)
		}
		if got := jsonplace.Pointer(c.steps); got != c.pointer {
			t.Errorf("%s: the pointer is\n%s, want\n%s", why, got, c.pointer)
		}
	}
}

// FuzzNotation insists that a path is one line of UTF-8 within its bounds, and
// that a pointer is within its own, for any names.
func FuzzNotation(f *testing.F) {
	f.Add("Tags", "env", 1, uint8(1))
	f.Add(long(700), strings.Repeat("\U000E0001", 600), 0, uint8(40))
	f.Add("\xff/~", strings.Repeat("\x01", 130), -1, uint8(7))
	f.Fuzz(func(t *testing.T, a, b string, i int, n uint8) {
		var steps []jsonplace.Step
		for range n {
			steps = append(steps, name(a), key(b), index(i))
		}
		path, pointer := jsonplace.Path(steps), jsonplace.Pointer(steps)
		if len(path) > 600+len("…") || !utf8.ValidString(path) || strings.ContainsAny(path, "\r\n\x00") {
			t.Errorf("the path has %d bytes: %q", len(path), path)
		}
		if len(pointer) > 1000 || !utf8.ValidString(pointer) {
			t.Errorf("the pointer has %d bytes: %q", len(pointer), pointer)
		}
	})
}

// TestTokens reads pointers of RFC 6901, section 5, and some besides.
func TestTokens(t *testing.T) {
	for pointer, want := range map[string][]string{
		"":           nil,
		"/":          {""},
		"/foo":       {"foo"},
		"/foo/0":     {"foo", "0"},
		"/a~1b":      {"a/b"},
		"/m~0n":      {"m~n"},
		"/~01":       {"~1"},
		"/~10/~00//": {"/0", "~0", "", ""},
	} {
		if got := slices.Collect(jsonplace.Tokens(pointer)); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", pointer, got, want)
		}
	}
}
