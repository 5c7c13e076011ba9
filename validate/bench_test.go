package validate_test

import (
	"testing"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/internal/testenv"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// fullRequest is a legal request with every member that may be there.
func fullRequest() *model.CreateImageBuilderRequest {
	return &model.CreateImageBuilderRequest{
		Name:         "office-2026",
		ImageArn:     "arn:aws:appstream:eu-central-1::image/AppStream-WinServer2022-06-17-2024",
		InstanceType: enums.InstanceTypeStreamStandardMedium,
		Description:  new("Office image, rebuilt on the first Monday of each month"),
		DisplayName:  new("Office 2026"),
		VpcConfig: &model.VpcConfig{
			SubnetIds:        []string{"subnet-0a1b2c3d4e5f60718"},
			SecurityGroupIds: []string{"sg-0a1b2c3d4e5f60718", "sg-0a1b2c3d4e5f60719"},
		},
		IamRoleArn:                  "arn:aws:iam::123456789012:role/service-role/AppStreamMachineRole",
		EnableDefaultInternetAccess: new(false),
		DomainJoinInfo: &model.DomainJoinInfo{
			DirectoryName:                       new("corp.example.com"),
			OrganizationalUnitDistinguishedName: new("OU=ImageBuilders,DC=corp,DC=example,DC=com"),
		},
		AppstreamAgentVersion: "LATEST",
		Tags:                  map[string]string{"env": "prod", "team": "Desktop Platform", "cost centre": "0815-42"},
		AccessEndpoints: []model.AccessEndpoint{
			{EndpointType: enums.AccessEndpointTypeStreaming, VpceId: "vpce-0a1b2c3d4e5f60718"},
		},
		RootVolumeConfig:     &model.VolumeConfig{VolumeSizeInGb: 300},
		SoftwaresToInstall:   []string{"Microsoft_Office_2021_LTSC_Professional_Plus_64Bit"},
		SoftwaresToUninstall: []string{"Microsoft_Visio_2021_LTSC_Professional_64Bit"},
		DisableIMDSV1:        new(true),
	}
}

func BenchmarkStruct(b *testing.B) {
	request := fullRequest()
	b.Run("eucmodel", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := validate.Struct(request); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("bare-validator", func(b *testing.B) {
		engine := bareValidator(b)
		b.ReportAllocs()
		for b.Loop() {
			if err := engine.Struct(request); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkJSON(b *testing.B) {
	document := document(fullRequest())
	b.ReportAllocs()
	b.SetBytes(int64(len(document)))
	for b.Loop() {
		var request model.CreateImageBuilderRequest
		if err := validate.JSON(document, &request); err != nil {
			b.Fatal(err)
		}
	}
}

// TestAllocations insists that a legal request costs one allocation, for the
// path, and no more than with a bare validator.
func TestAllocations(t *testing.T) {
	if testenv.Race() {
		t.Skip("the race detector makes pools forget")
	}
	request, engine := fullRequest(), bareValidator(t)
	ours := testing.AllocsPerRun(100, func() { _ = validate.Struct(request) })
	bare := testing.AllocsPerRun(100, func() { _ = engine.Struct(request) })
	if ours > 1 || ours > bare {
		t.Errorf("%v allocations, want at most 1, and the %v of a bare validator", ours, bare)
	}
}
