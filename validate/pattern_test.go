package validate_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// TestInvalidUTF8 covers text that no document can hold, but a structure can.
func TestInvalidUTF8(t *testing.T) {
	for _, text := range []string{"\x80", "a\x80", "a\xff", "\xc3"} {
		if got := reported(t, validate.Struct(&model.DeleteImageRequest{Name: text})); !slices.Equal(got, []string{"Name pattern"}) {
			t.Errorf("%q: got %q", text, got)
		}
		request := fullRequest()
		request.Tags = map[string]string{"k" + text: "v" + text}
		want := "Tags[" + strconv.Quote("k"+text) + "] pattern"
		if got := reported(t, validate.Struct(request)); !slices.Equal(got, []string{want, want}) {
			t.Errorf("%q: got %q, want twice %q", text, got, want)
		}
	}
}

// TestTwoFaultsOfOneText insists that text that is too long and also spelled
// wrong is reported as both; validator/v10 stops at the first.
func TestTwoFaultsOfOneText(t *testing.T) {
	long := strings.Repeat("#", 256)
	shortened := `Tags["` + strings.Repeat("#", 127) + `…"]`
	request := fullRequest()
	request.Tags = map[string]string{"k": long + "#", long: "v"}
	want := []string{
		shortened + " max-length", shortened + " pattern",
		`Tags["k"] max-length`, `Tags["k"] pattern`,
	}
	if got := reported(t, validate.Struct(request)); !slices.Equal(got, want) {
		t.Errorf("got %.400q", got)
	}
	bucket := model.S3Location{S3Bucket: "."}
	if got := reported(t, validate.Struct(&bucket)); !slices.Equal(got, []string{"S3Bucket min-length", "S3Bucket pattern"}) {
		t.Errorf("got %q", got)
	}
}
