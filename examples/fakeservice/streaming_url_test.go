package main

import (
	"strings"
	"testing"
	"time"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// A builder that runs has an address for as long as is asked, an hour if nothing
// is said, and each call gives another one.
func TestStreamingURL(t *testing.T) {
	url := start(t, "")
	given := map[string]bool{}
	for validity, want := range map[int64]time.Duration{0: time.Hour, 1: time.Second, 604800: 7 * 24 * time.Hour} {
		before := time.Now().Add(-time.Millisecond) // to which the answer is rounded down
		result := answer[model.CreateImageBuilderStreamingURLResult](t, url, &model.CreateImageBuilderStreamingURLRequest{Name: "office-2026", Validity: validity})
		if at := result.Expires.Time(); at.Before(before.Add(want)) || at.After(time.Now().Add(want)) {
			t.Errorf("validity %d: it expires at %v", validity, at)
		}
		if !strings.HasPrefix(result.StreamingURL, "https://appstream2.eu-central-1.aws.amazon.com/") || given[result.StreamingURL] {
			t.Errorf("validity %d: the address is %s", validity, result.StreamingURL)
		}
		given[result.StreamingURL] = true
	}
	if got := first(t, url, enums.ImageBuilderStateRunning); got != "office-2026" {
		t.Errorf("the first builder that runs is %s", got)
	}
}

// An address is a secret. No message shows one, not even one that is sent where
// it does not belong.
func TestStreamingURLIsNotShown(t *testing.T) {
	url := start(t, "")
	secret := answer[model.CreateImageBuilderStreamingURLResult](t, url, &model.CreateImageBuilderStreamingURLRequest{Name: "office-2026"}).StreamingURL
	target := "PhotonAdminProxyService.CreateImageBuilderStreamingURL"
	for name, test := range map[string]struct {
		target, body string
		want         model.ErrorCode
		message      string
	}{
		"no such builder":     {target, `{"Name":"none"}`, model.ResourceNotFoundException, "Image builder none was not found"},
		"it is stopped":       {target, `{"Name":"office-2025"}`, model.OperationNotPermittedException, "Image builder office-2025 is STOPPED"},
		"it failed":           {target, `{"Name":"erp-client"}`, model.OperationNotPermittedException, "Image builder erp-client is FAILED"},
		"valid for too long":  {target, `{"Name":"office-2026","Validity":604801}`, model.ValidationException, "less than or equal to 604800"},
		"not valid":           {target, `{"Name":"office-2026","Validity":-1}`, model.ValidationException, "greater than or equal to 1"},
		"it is asked for":     {target, `{"Name":"OperationNotPermittedException"}`, model.OperationNotPermittedException, "asks for this exception by its name"},
		"for a name":          {target, `{"Name":"` + secret + `"}`, model.ResourceNotFoundException, "Image builder (hidden) was not found"},
		"for a number":        {target, `{"Name":"office-2026","Validity":"` + secret + `"}`, model.SerializationException, "Validity: want an integer"},
		"for an ARN":          {describeTarget, `{"Arns":["` + secret + `"]}`, model.ValidationException, "Value '(hidden)' at 'arns.1.member'"},
		"for some names":      {describeTarget, `{"Names":["` + secret + `"]}`, model.ResourceNotFoundException, "Image (hidden) was not found"},
		"for a token":         {describeTarget, `{"NextToken":"` + secret + `"}`, model.ValidationException, "The NextToken is not one of this operation"},
		"for a member":        {target, `{"` + secret + `":1}`, model.ValidationException, "'name'"},
		"for a whole request": {target, `"` + secret + `"`, model.SerializationException, "want an object"},
		"for JSON":            {target, secret, model.SerializationException, ""},
	} {
		t.Run(name, func(t *testing.T) {
			status, header, answer := send(t, url, test.target, test.body)
			got := model.DecodeAPIError(status, header, []byte(answer))
			if got.Code != test.want || !contains(got.Message, test.message) {
				t.Errorf("got %v, want %s: %s", got, test.want, test.message)
			}
			if _, parameters, _ := strings.Cut(secret, "?"); contains(answer, "://") || contains(answer, parameters) {
				t.Errorf("the answer shows the address: %s", answer)
			}
		})
	}
}
