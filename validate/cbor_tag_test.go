package validate_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// A tag hides nothing else that is wrong with its value; one fault is reported.
func TestTagHidesNothing(t *testing.T) {
	for document, want := range map[string][]validate.Rule{
		"\xa1\x64Name\xc1\x61a":        {validate.RuleTag},
		"\xa1\x64Name\xc9\xc8\x61a":    {validate.RuleTag},
		"\xa1\x64Name\xc1\x60":         {validate.RuleMinLength},
		"\xa1\x64Name\xc1\x01":         {validate.RuleType},
		"\xa1\x64Name\xc1\xf6":         {validate.RuleNull},
		"\xa1\x64Name\xc1\x62a\xff":    {validate.RuleEncoding},
		"\xa1\x64Name\xc9\x41a":        {validate.RuleType},
		"\xa1\x64Name\xc9\xf9\x7e\x00": {validate.RuleRange},
	} {
		err := validate.CBOR([]byte(document), new(model.StartImageBuilderRequest))
		broken, _ := errors.AsType[*validate.Error](err)
		var got []validate.Rule
		for _, v := range broken.Violations {
			got = append(got, v.Rule)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %v (-want +got):\n%s", document, err, diff)
		}
	}
}

// A tag that has no meaning is no reason to refuse a request.
func TestTag(t *testing.T) {
	for name, test := range map[string]struct {
		document string
		request  model.Shape
		code     model.ErrorCode // empty: the service takes the request
	}{
		"a text":                   {"\xa1\x64Name\xc1\x61a", new(model.StartImageBuilderRequest), ""},
		"the document":             {"\xd9\xd9\xf7\xa1\x64Name\x61a", new(model.StartImageBuilderRequest), ""},
		"a text that is too short": {"\xa1\x64Name\xc1\x60", new(model.StartImageBuilderRequest), model.ValidationException},
		"a text of another type":   {"\xa1\x64Name\xc1\x01", new(model.StartImageBuilderRequest), model.SerializationException},
		"a text, and nothing else of what is required": {"\xa1\x69ImageName\xc1\x61a", new(model.CreateImageBuilderRequest), model.ValidationException},
	} {
		err := validate.CBOR([]byte(test.document), test.request)
		broken, ok := errors.AsType[*validate.Error](err)
		if !ok {
			t.Errorf("%s: got %v, want a report", name, err)
			continue
		}
		got := broken.APIError()
		if test.code == "" && got != nil || test.code != "" && (got == nil || got.Code != test.code) {
			t.Errorf("%s: the service answers %v, want %q", name, got, test.code)
		}
	}
}
