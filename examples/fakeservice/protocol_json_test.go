package main

import (
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// What is refused because of the form of AWS JSON. TestRefused has all else.
func TestRefusedInJSON(t *testing.T) {
	url := start(t, "")
	for name, test := range map[string]struct {
		target, body string
		code         model.ErrorCode
		message      string // how it begins
	}{
		"no target":          {"", `{}`, model.UnknownOperationException, "The header X-Amz-Target"},
		"unknown target":     {"PhotonAdminProxyService.CreateFleet", `{}`, model.UnknownOperationException, "The header X-Amz-Target"},
		"a path as a target": {"/service/PhotonAdminProxyService/operation/StartImageBuilder", `{}`, model.UnknownOperationException, "The header X-Amz-Target"},
		"no JSON":            {startTarget, `Name=a`, model.SerializationException, ""},
		"CBOR":               {startTarget, "\xa1\x64Name\x61a", model.SerializationException, ""},
		"empty":              {startTarget, ``, model.SerializationException, ""},
		"cut":                {startTarget, `{"Name":"a"`, model.SerializationException, ""},
		"no UTF-8":           {startTarget, "{\"Name\":\"\xff\"}", model.SerializationException, ""},
	} {
		t.Run(name, func(t *testing.T) {
			status, header, answer := send(t, url, test.target, test.body)
			got := model.DecodeAPIError(status, header, []byte(answer))
			if status != 400 || got.Code != test.code || !strings.HasPrefix(got.Message, test.message) {
				t.Errorf("got %d %s: %s\nwant 400 %s: %s", status, got.Code, got.Message, test.code, test.message)
			}
			if header.Get("Smithy-Protocol") != "" {
				t.Errorf("the header is %v", header)
			}
		})
	}
}
