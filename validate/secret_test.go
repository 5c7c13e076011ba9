package validate_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// TestStreamingURL insists that no error shows the address of a streaming
// session, which is a bearer secret, whatever is wrong with its member.
func TestStreamingURL(t *testing.T) {
	const url = "https://appstream2.eu-central-1.aws.amazon.com/authenticate?parameters=SECRET"
	for name, document := range map[string]string{
		"not UTF-8":         `{"StreamingURL": "` + url + "\xff" + `"}`,
		"a lone surrogate":  `{"StreamingURL": "` + url + `\ud800"}`,
		"a control":         `{"StreamingURL": "` + url + "\x01" + `"}`,
		"a bad escape":      `{"StreamingURL": "` + url + `\x"}`,
		"cut off":           `{"StreamingURL": "` + url,
		"no comma":          `{"StreamingURL": "` + url + `" "Expires": 5}`,
		"twice":             `{"StreamingURL": "` + url + `", "StreamingURL": "` + url + `"}`,
		"in a list":         `{"StreamingURL": ["` + url + `"]}`,
		"in an object":      `{"StreamingURL": {"Value": "` + url + `"}}`,
		"a misspelled name": `{"StreamingUrl": "` + url + `"}`,
		"text after it":     `{"StreamingURL": "` + url + `"} x`,
		"a list of results": `[{"StreamingURL": "` + url + `"}]`,
	} {
		var result model.CreateImageBuilderStreamingURLResult
		lenient, strict := result.UnmarshalJSON([]byte(document)), model.UnmarshalStrict([]byte(document), &result)
		checked := validate.JSON([]byte(document), &result)
		if strict == nil || checked == nil {
			t.Errorf("%s: no error", name)
		}
		for _, err := range []error{lenient, strict, checked} {
			if err == nil {
				continue
			}
			fields, encoding := json.Marshal(err)
			if encoding != nil {
				t.Fatal(encoding)
			}
			if shown := err.Error() + string(fields); strings.Contains(shown, "SECRET") {
				t.Errorf("%s: %s", name, shown)
			}
		}
	}
	for name, value := range map[string]model.CreateImageBuilderStreamingURLResult{
		"not UTF-8":         {StreamingURL: url + "\xff"},
		"no unknown member": {StreamingURL: url, Unknown: `"a":`},
	} {
		if _, err := value.AppendJSON(nil); err == nil || strings.Contains(err.Error(), "SECRET") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
