package validate_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// aroundClasses are the characters at the ends of ranges and beside them.
const aroundClasses = "!#*+,-./0129:;<=>?@AMZ[\\]^_`amz{~ \t\n\r\x00\x7fé字٣½\u2028\u00a0🖥"

// TestSchemaPatterns compares the patterns of schemas, in the spelling that is
// not AWS's, with those of the API reference: on the examples, and on the
// first ones with another character in each place.
func TestSchemaPatterns(t *testing.T) {
	for name, spelling := range portable {
		must := regexp.MustCompile(spelling[0])
		mustNot := regexp.MustCompile(`$^x`)
		if spelling[1] != "" {
			mustNot = regexp.MustCompile(spelling[1])
		}
		compare := func(text string) {
			got := must.MatchString(text) && !mustNot.MatchString(text)
			if want := apiPatterns[name].Match(text); got != want {
				t.Errorf("%s: %.100q: got %v, want %v", name, text, got, want)
			}
		}
		for _, text := range slices.Concat(apiPatterns[name].Legal, apiPatterns[name].Illegal) {
			compare(text)
		}
		for _, text := range apiPatterns[name].Legal[:3] {
			for i := range len(text) {
				for _, r := range aroundClasses {
					compare(text[:i] + string(r) + text[i:])
					compare(text[:i] + string(r) + text[i+1:])
				}
				compare(text[:i] + text[i+1:])
			}
		}
	}
}

// TestSchemaTimes compares the notation of times in schemas with how package
// model reads them. That there is such a day is beyond a pattern, and so are
// the first instant and the last.
func TestSchemaTimes(t *testing.T) {
	defs := decodedSchema(t, "ImageBuilder")["$defs"].(object)
	notation := regexp.MustCompile(defs["Timestamp"].(object)["anyOf"].([]any)[1].(object)["pattern"].(string))
	texts := []string{
		"2019-07-01T14:08:43", "2019-07-01T14:08:43.5Z", "2019-07-01T14:08:43.123456789123+02:00", "2019-07-01T14:08:43-23:59:59",
		"0001-12-31T00:00:00Z", "0019-10-10T09:00:00Z", "0999-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2020-02-29T19:59:59Z",
	}
	checked := make(map[string]bool)
	compare := func(text string) {
		if checked[text] {
			return
		}
		checked[text] = true
		got, err := notation.MatchString(text), new(model.Timestamp).UnmarshalText([]byte(text))
		beyond := err != nil && (strings.Contains(err.Error(), "no such day") || strings.Contains(err.Error(), "outside of the years"))
		if want := err == nil; got != want && (!got || !beyond) {
			t.Errorf("%q: got %v, model says %v", text, got, err)
		}
	}
	for _, text := range texts {
		for i := range len(text) {
			compare(text[:i])
			compare(text[:i] + text[i+1:])
			for _, r := range aroundClasses + "TtzZ34567" {
				compare(text[:i] + string(r) + text[i+1:])
				compare(text[:i] + string(r) + text[i:])
			}
			for _, two := range []string{"00", "12", "13", "20", "23", "24", "29", "30", "31", "32", "59", "60", "99"} {
				if i+2 <= len(text) {
					compare(text[:i] + two + text[i+2:])
				}
			}
		}
	}
	if !notation.MatchString(texts[0]) || len(checked) < 10000 {
		t.Errorf("%d texts, too few", len(checked))
	}
	for _, none := range []string{"0000-01-01T00:00:00Z", "2019-00-01T00:00:00Z", "2019-01-00T00:00:00Z"} {
		if notation.MatchString(none) {
			t.Errorf("%q matches", none)
		}
	}
}
