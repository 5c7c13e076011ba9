package model_test

import (
	"errors"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// What the package comment says about reading and writing again. A kept document
// is one about which UnmarshalStrict reports nothing but unknown members.
func TestRoundTrip(t *testing.T) {
	for name, c := range map[string]struct {
		document, want string // want is empty where the same comes out
		kept           bool
	}{
		"unknown members": {`{"Name":"a","New":null,"Other":[{ "a":1e5 }]}`, "", true},
		"unknown values":  {`{"Name":"a","State":"TOMORROW"}`, "", true},
		"empty, absent":   {`{"Name":"a","VpcConfig":{"SubnetIds":[]},"IamRoleArn":"arn:aws:iam::1:role/r","AccessEndpoints":[]}`, "", true},
		"false and 0":     {`{"Name":"a","CreatedTime":0,"EnableDefaultInternetAccess":false,"DomainJoinInfo":{"DirectoryName":""}}`, "", true},
		"a null":          {`{"Name":"a","Arn":null}`, `{"Name":"a"}`, false},
		"an empty text":   {`{"Name":"a","Arn":""}`, `{"Name":"a"}`, false},
		"a zero":          {`{"Name":"a","RootVolumeConfig":{"VolumeSizeInGb":0}}`, `{"Name":"a","RootVolumeConfig":{}}`, false},
		"digits of times": {`{"Name":"a","CreatedTime":1561990123.1234567891}`, `{"Name":"a","CreatedTime":1561990123.123456789}`, true},
		"times":           {`{"Name":"a","CreatedTime":"2019-07-01T16:08:43+02:00"}`, `{"Name":"a","CreatedTime":1561990123}`, true},
		"texts":           {`{"N\u0061me":"\u0061\/"}`, `{"Name":"a/"}`, true},
		"order and space": {`{ "Arn": "b", "New": 1, "Name": "a" }`, `{"Name":"a","Arn":"b","New": 1}`, true},
		"required":        {`{}`, `{"Name":""}`, true},
	} {
		if c.want == "" {
			c.want = c.document
		}
		var v model.ImageBuilder
		err := model.UnmarshalStrict([]byte(c.document), &v)
		kept := true
		if document, ok := errors.AsType[*model.DocumentError](err); ok {
			for _, p := range document.Problems {
				kept = kept && p.Kind == model.ProblemUnknownMember
			}
		}
		got, err := v.AppendJSON(nil)
		if err != nil || string(got) != c.want || kept != c.kept {
			t.Errorf("%s: written %s, %v, want %s; kept: %v", name, got, err, c.want, kept)
		}
	}
}
