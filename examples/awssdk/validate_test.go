package awssdk_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/aws-sdk-go-v2/service/appstream/types"
	"github.com/aws/smithy-go"
	"github.com/go-playground/validator/v10"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/peers"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// requestJSON is a legal request with every member that may be there.
const requestJSON = `{
  "Name": "office-2026",
  "ImageArn": "arn:aws:appstream:eu-central-1::image/AppStream-WinServer2022-06-17-2024",
  "InstanceType": "stream.standard.medium",
  "Description": "Office image, rebuilt on the first Monday of each month",
  "DisplayName": "Office 2026",
  "VpcConfig": {"SubnetIds": ["subnet-0a1b2c3d4e5f60718"], "SecurityGroupIds": ["sg-0a1b2c3d4e5f60718", "sg-0a1b2c3d4e5f60719"]},
  "IamRoleArn": "arn:aws:iam::123456789012:role/service-role/AppStreamMachineRole",
  "EnableDefaultInternetAccess": false,
  "DomainJoinInfo": {"DirectoryName": "corp.example.com", "OrganizationalUnitDistinguishedName": "OU=ImageBuilders,DC=corp,DC=example,DC=com"},
  "AppstreamAgentVersion": "LATEST",
  "Tags": {"env": "prod", "team": "Desktop Platform", "cost centre": "0815-42"},
  "AccessEndpoints": [{"EndpointType": "STREAMING", "VpceId": "vpce-0a1b2c3d4e5f60718"}],
  "RootVolumeConfig": {"VolumeSizeInGb": 300},
  "SoftwaresToInstall": ["Microsoft_Office_2021_LTSC_Professional_Plus_64Bit"],
  "SoftwaresToUninstall": ["Microsoft_Visio_2021_LTSC_Professional_64Bit"],
  "DisableIMDSV1": true
}`

// requests reads the request as a value of this module and of the SDK, whose
// field names are the wire names.
func requests(tb testing.TB) (*model.CreateImageBuilderRequest, *appstream.CreateImageBuilderInput) {
	tb.Helper()
	ours, sdk := new(model.CreateImageBuilderRequest), new(appstream.CreateImageBuilderInput)
	if err := model.UnmarshalStrict([]byte(requestJSON), ours); err != nil {
		tb.Fatal(err)
	}
	decoder := json.NewDecoder(bytes.NewReader([]byte(requestJSON)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(sdk); err != nil {
		tb.Fatal(err)
	}
	return ours, sdk
}

// TestSDKValidator shows what the SDK's validator checks: required members,
// and nothing else.
func TestSDKValidator(t *testing.T) {
	check, err := peers.CreateImageBuilderValidator()
	if err != nil {
		t.Fatal(err)
	}
	_, request := requests(t)
	if err := check(request); err != nil {
		t.Error(err)
	}
	request.Name = nil
	if invalid, ok := errors.AsType[smithy.InvalidParamsError](check(request)); !ok || invalid.Len() != 1 {
		t.Errorf("without a Name: got %v, want one invalid parameter", invalid)
	}

	broken := map[string]func(*appstream.CreateImageBuilderInput){
		"a name with a space":      func(r *appstream.CreateImageBuilderInput) { r.Name = new("office 2026") },
		"an unknown instance type": func(r *appstream.CreateImageBuilderInput) { r.InstanceType = new("stream.standard.smal") },
		"both images":              func(r *appstream.CreateImageBuilderInput) { r.ImageName = new("Base") },
		"two subnets":              func(r *appstream.CreateImageBuilderInput) { r.VpcConfig.SubnetIds = []string{"a", "b"} },
		"a volume of 50 GB":        func(r *appstream.CreateImageBuilderInput) { r.RootVolumeConfig.VolumeSizeInGb = new(int32(50)) },
		"a tag of AWS's own":       func(r *appstream.CreateImageBuilderInput) { r.Tags = map[string]string{"aws:x": ""} },
		"an empty agent version":   func(r *appstream.CreateImageBuilderInput) { r.AppstreamAgentVersion = new("") },
		"no endpoint": func(r *appstream.CreateImageBuilderInput) {
			r.AccessEndpoints = []types.AccessEndpoint{}
		},
	}
	for why, breakIt := range broken {
		_, request := requests(t)
		breakIt(request)
		if err := check(request); err != nil {
			t.Errorf("%s: the SDK refuses it now, so README.md is out of date: %v", why, err)
		}
		document, err := json.Marshal(request)
		if err != nil {
			t.Fatal(err)
		}
		if err := validate.JSON(document, new(model.CreateImageBuilderRequest)); err == nil {
			t.Errorf("%s: package validate lets it pass", why)
		}
	}
}

// TestBareValidator insists that validator/v10 with the tags of package model
// checks the request that the benchmark times.
func TestBareValidator(t *testing.T) {
	check, err := peers.BareValidator()
	if err != nil {
		t.Fatal(err)
	}
	request, _ := requests(t)
	if err := check(request); err != nil {
		t.Error(err)
	}
	request.RootVolumeConfig.VolumeSizeInGb = 50
	request.Tags["aws:x"] = "y"
	broken, ok := errors.AsType[validator.ValidationErrors](check(request))
	if !ok || len(broken) != 2 {
		t.Errorf("got %v, want two violations", broken)
	}
}

// BenchmarkValidate checks a full legal request: by package validate, by
// validator/v10 with the same tags and nothing else, by the SDK's own validator,
// and as the JSON of 50 requests that are to be sent.
func BenchmarkValidate(b *testing.B) {
	ours, sdk := requests(b)
	b.Run("eucmodel", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := validate.Struct(ours); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("bare-validator", func(b *testing.B) {
		check, err := peers.BareValidator()
		if err != nil {
			b.Fatal(err)
		}
		b.ReportAllocs()
		for b.Loop() {
			if err := check(ours); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("aws-sdk-go-v2", func(b *testing.B) {
		check, err := peers.CreateImageBuilderValidator()
		if err != nil {
			b.Fatal(err)
		}
		b.ReportAllocs()
		for b.Loop() {
			if err := check(sdk); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("eucmodel-JSON-page-of-50", func(b *testing.B) {
		const page = 50
		document, err := ours.AppendJSON(nil)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportAllocs()
		b.SetBytes(int64(page * len(document)))
		for b.Loop() {
			for range page {
				if err := validate.JSON(document, new(model.CreateImageBuilderRequest)); err != nil {
					b.Fatal(err)
				}
			}
		}
		b.ReportMetric(float64(page*b.N)/b.Elapsed().Seconds(), "requests/s")
	})
}
