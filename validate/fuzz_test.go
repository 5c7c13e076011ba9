package validate_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/euc-go/eucmodel/validate"
)

// FuzzJSON gives any bytes to any shape. Nothing panics, places lie in the
// document and ascend, there is a line for each violation, and what is reported
// agrees with what is reported about the value that was read.
func FuzzJSON(f *testing.F) {
	names := slices.Sorted(maps.Keys(allShapes))
	for _, b := range breakers {
		f.Add(b.shape, []byte(`{"`+b.member+`": `+b.value+`}`))
	}
	for _, c := range ruleCases {
		f.Add(c.shape, []byte(c.document))
	}
	for _, name := range names {
		for _, document := range []string{``, `null`, `[]`, `{}`, "\r\n{", `{"Name": "ä", "Name": null, "Tags": {"": "", "\ud800": 5}}`} {
			f.Add(name, []byte(document))
		}
	}
	f.Add("CreateImageBuilderRequest", document(brokenRequest()))
	f.Fuzz(func(t *testing.T, shape string, document []byte) {
		newShape, ok := allShapes[shape]
		if !ok {
			newShape = allShapes[names[len(shape)%len(names)]]
		}
		value := newShape()
		err := validate.JSON(document, value)
		checkReport(t, document, err)
		broken := validate.Struct(value)
		if err == nil && broken != nil {
			t.Errorf("the document passes, but the value breaks\n%v", broken)
		}
		checkAgrees(t, err, broken)
		checkCBOR(t, document, newShape)
	})
}

// checkReport checks what holds for each report of a document.
func checkReport(t *testing.T, document []byte, err error) {
	t.Helper()
	if err == nil {
		return
	}
	all := violations(t, err)
	lines := strings.Split(string(document), "\n")
	widths := make([]int, len(lines))
	for i, line := range lines {
		widths[i] = utf8.RuneCountInString(line)
	}
	found := make(map[validate.Rule]bool)
	for i, v := range all {
		switch {
		case v.Line < 1 || v.Line > len(lines) || v.Column < 1 || v.Column > widths[v.Line-1]+1:
			t.Errorf("%v: not within the document", &v)
		case v.Rule == "" || v.Message == "":
			t.Errorf("%#v: no rule or no message", v)
		case v.Path == "" && v.Rule != validate.RuleMore && v.Rule != validate.RuleSyntax && v.Rule != validate.RuleType && v.Rule != validate.RuleNull && v.Rule != validate.RuleEncoding:
			t.Errorf("%v: no path", &v)
		}
		if i > 0 && (v.Line < all[i-1].Line || v.Line == all[i-1].Line && v.Column < all[i-1].Column) {
			t.Errorf("%v: stands after %v", &v, &all[i-1])
		}
		if !errors.Is(&v, v.Rule) || !found[v.Rule] && !errors.Is(err, v.Rule) {
			t.Errorf("%v: no error for the rule", &v)
		}
		found[v.Rule] = true
	}
	if n := strings.Count(err.Error(), "\n") + 1; n != len(all) {
		t.Errorf("%d lines for %d violations", n, len(all))
	}
}

// checkAgrees insists that what is broken in the value that was read is reported
// about the document too, unless something at the place, or around it, could
// not be read.
func checkAgrees(t *testing.T, err, broken error) {
	t.Helper()
	if errors.Is(err, validate.RuleSyntax) {
		return
	}
	all := violations(t, err)
	for _, v := range violations(t, broken) {
		if !slices.ContainsFunc(all, func(found validate.Violation) bool {
			same := found.Path == v.Path && found.Rule == v.Rule
			return same || strings.HasPrefix(v.Path, found.Path) || strings.HasPrefix(found.Path, v.Path) ||
				v.Rule == validate.RuleExactlyOne && strings.HasPrefix(found.Path, "Image")
		}) {
			t.Errorf("the value breaks %v, which is not reported for the document", &v)
		}
	}
}
