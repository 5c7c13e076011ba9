package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// Every operation of package model is accepted, and named in the usage text in
// lines that fit a terminal.
func TestOperations(t *testing.T) {
	for _, op := range model.Operations() {
		status, stdout, stderr := preflight(`{"Tomorrow":1}`, "-", "-op", op.Name)
		if status != 1 || stderr != "" || !strings.Contains(stdout, "Tomorrow: unknown member") || !strings.HasSuffix(stdout, ", checked for "+op.Name+"\n") {
			t.Errorf("%s: status %d, stderr %q, stdout:\n%s", op.Name, status, stderr, stdout)
		}
		if !regexp.MustCompile(`(?m)^ {18}(.* )?` + op.Name + `(,.*)?$`).MatchString(usage()) {
			t.Errorf("the usage lacks %s", op.Name)
		}
	}
	// Each line of names has as many as fit.
	lines := regexp.MustCompile(`(?m)^ {18}[A-Z]\w+(, \w+)*,?$`).FindAllString(usage(), -1)
	for i, line := range lines[1:] {
		if first, _, _ := strings.Cut(strings.TrimSpace(line), ","); len(lines[i])+len(" ")+len(first)+len(",") <= 80 {
			t.Errorf("%s fits into the line before:\n%s", first, lines[i])
		}
	}
	for line := range strings.Lines(usage()) {
		if n := len(line); n > len("\n")+80 && !strings.Contains(line, " | go run ") {
			t.Errorf("a line of %d characters: %s", n, line)
		}
	}
}

// A request that is right, and one that is not, for each operation.
func TestRequests(t *testing.T) {
	requests := map[string]struct{ cli, good, bad, want string }{
		"CreateImageBuilder": {
			"create-image-builder", `{"Name":"a","ImageName":"b","InstanceType":"stream.standard.medium"}`,
			`{"Name":"a","ImageName":"b","ImageArn":"arn:aws:appstream:eu-west-1:123456789012:image/b","InstanceType":"stream.standard.medium"}`, "1:40: ImageArn: ",
		},
		"StartImageBuilder":       {"start-image-builder", `{"Name":" "}`, `{"AppstreamAgentVersion":"LATEST"}`, "1:1: Name: "},
		"StopImageBuilder":        {"stop-image-builder", `{"Name":" "}`, `{"Name":""}`, "1:9: Name: "},
		"DeleteImageBuilder":      {"delete-image-builder", `{"Name":"a"}`, `{"Name":" "}`, "1:9: Name: "},
		"DescribeImageBuilders":   {"describe-image-builders", `{"MaxResults":1000}`, `{"Names":[""]}`, "1:11: Names[0]: "},
		"DescribeImages":          {"describe-images", `{"MaxResults":0,"Type":"PUBLIC"}`, `{"Type":"OPEN"}`, "1:9: Type: "},
		"DeleteImage":             {"delete-image", `{"Name":"a"}`, `{"Name":".a"}`, "1:9: Name: "},
		"DescribeWorkspaceImages": {"describe-workspace-images", `{"MaxResults":25}`, `{"MaxResults":26}`, "1:15: MaxResults: "},
		"CreateImageBuilderStreamingURL": {
			"create-image-builder-streaming-url", `{"Name":"a"}`,
			`{"Name":""}`, "1:9: Name: ",
		},
		"CopyImage": {
			"copy-image", `{"SourceImageName":"a","DestinationImageName":"b","DestinationRegion":"eu-west-1"}`,
			`{"SourceImageName":"a","DestinationImageName":".b","DestinationRegion":"eu-west-1"}`, "1:47: DestinationImageName: ",
		},
		"CreateUpdatedImage": {
			"create-updated-image", `{"existingImageName":"a","newImageName":"b","dryRun":true}`,
			`{"existingImageName":"a","newImageName":"b c"}`, "1:41: newImageName: ",
		},
		"UpdateImagePermissions": {
			"update-image-permissions", `{"Name":"a","SharedAccountId":"012345678901","ImagePermissions":{"allowFleet":true}}`,
			`{"Name":"a","SharedAccountId":"12345","ImagePermissions":{}}`, "1:31: SharedAccountId: ",
		},
		"DeleteImagePermissions": {
			"delete-image-permissions", `{"Name":"a","SharedAccountId":"012345678901"}`,
			`{"Name":"a"}`, "1:1: SharedAccountId: ",
		},
		"DescribeImagePermissions": {
			"describe-image-permissions", `{"Name":"a","MaxResults":0}`,
			`{"Name":"a","SharedAwsAccountIds":["012345678901","1"]}`, "1:51: SharedAwsAccountIds[1]: ",
		},
		"CreateImportedImage": {
			"create-imported-image", `{"Name":"a"}`,
			`{"Name":"-a"}`, "1:9: Name: ",
		},
		"CreateExportImageTask": {
			"create-export-image-task", `{"ImageName":"a","AmiName":"a/b","IamRoleArn":"arn:aws:iam::123456789012:role/r"}`,
			`{"ImageName":"a","AmiName":"ab","IamRoleArn":"arn:aws:iam::123456789012:role/r"}`, "1:28: AmiName: ",
		},
		"GetExportImageTask": {
			"get-export-image-task", `{"TaskId":"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"}`,
			`{"TaskId":"0A1B2C3D-4e5f-6071-8293-a4b5c6d7e8f9"}`, "1:11: TaskId: ",
		},
		"ListExportImageTasks": {
			"list-export-image-tasks", `{"Filters":[{"Name":"State","Values":["FAILED"]}],"MaxResults":500}`,
			`{"MaxResults":501}`, "1:15: MaxResults: ",
		},
		"AssociateSoftwareToImageBuilder": {
			"associate-software-to-image-builder", `{"ImageBuilderName":"a","SoftwareNames":["b"]}`,
			`{"ImageBuilderName":"a","SoftwareNames":[""]}`, "1:42: SoftwareNames[0]: ",
		},
		"DisassociateSoftwareFromImageBuilder": {
			"disassociate-software-from-image-builder", `{"ImageBuilderName":"a","SoftwareNames":["b"]}`,
			`{"ImageBuilderName":"a"}`, "1:1: SoftwareNames: ",
		},
		"StartSoftwareDeploymentToImageBuilder": {
			"start-software-deployment-to-image-builder", `{"ImageBuilderName":"a","RetryFailedDeployments":true}`,
			`{"ImageBuilderName":"a/b"}`, "1:21: ImageBuilderName: ",
		},
		"DescribeSoftwareAssociations": {
			"describe-software-associations", `{"AssociatedResource":"arn:aws:appstream:eu-west-1:123456789012:image/a"}`,
			`{"AssociatedResource":"image/a"}`, "1:23: AssociatedResource: ",
		},
		"CreateWorkspaceImage": {
			"create-workspace-image", `{"Name":"a","Description":"b","WorkspaceId":"ws-9z8y7x6w5"}`,
			`{"Name":"a","Description":"b","WorkspaceId":"wsi-9z8y7x6w5"}`, "1:45: WorkspaceId: ",
		},
		"DeleteWorkspaceImage": {
			"delete-workspace-image", `{"ImageId":"wsi-5f4e3d2c1"}`,
			`{"ImageId":"wsi-"}`, "1:12: ImageId: ",
		},
		"CopyWorkspaceImage": {
			"copy-workspace-image", `{"Name":"a","SourceImageId":"wsi-5f4e3d2c1","SourceRegion":"us-east-1"}`,
			`{"Name":"a","SourceImageId":"wsi-5f4e3d2c1"}`, "1:1: SourceRegion: ",
		},
		"CreateUpdatedWorkspaceImage": {
			"create-updated-workspace-image", `{"Name":"a","Description":"b","SourceImageId":"wsi-5f4e3d2c1"}`,
			`{"Name":"a","Description":"b, c","SourceImageId":"wsi-5f4e3d2c1"}`, "1:27: Description: ",
		},
		"UpdateWorkspaceImagePermission": {
			"update-workspace-image-permission", `{"ImageId":"wsi-5f4e3d2c1","AllowCopyImage":false,"SharedAccountId":"012345678901"}`,
			`{"ImageId":"wsi-5f4e3d2c1","SharedAccountId":"012345678901"}`, "1:1: AllowCopyImage: ",
		},
		"DescribeWorkspaceImagePermissions": {
			"describe-workspace-image-permissions", `{"ImageId":"wsi-5f4e3d2c1","MaxResults":25}`,
			`{"ImageId":"wsi-5f4e3d2c1","MaxResults":26}`, "1:41: MaxResults: ",
		},
		"ImportWorkspaceImage": {
			"import-workspace-image", `{"Ec2ImageId":"ami-0a1b2c3d","IngestionProcess":"BYOL_REGULAR","ImageName":"a","ImageDescription":"b"}`,
			`{"Ec2ImageId":"ami-0a1b2c3d","IngestionProcess":"BYOD","ImageName":"a","ImageDescription":"b"}`, "1:49: IngestionProcess: ",
		},
		"ImportCustomWorkspaceImage": {
			"import-custom-workspace-image", `{"ImageName":"a","ImageDescription":"b","ComputeType":"BASE","Protocol":"BYOP","ImageSource":{"Ec2ImportTaskId":"import-ami-0a1b2c3d"},"InfrastructureConfigurationArn":"arn:aws:imagebuilder:eu-west-1:123456789012:infrastructure-configuration/a","Platform":"WINDOWS","OsVersion":"Windows_10"}`,
			`{"ImageName":"a","ImageDescription":"b","ComputeType":"BASE","Protocol":"BYOP","ImageSource":{"Ec2ImportTaskId":"import-snap-0a1b2c3d"},"InfrastructureConfigurationArn":"arn:aws:imagebuilder:eu-west-1:123456789012:infrastructure-configuration/a","Platform":"WINDOWS","OsVersion":"Windows_10"}`, "1:113: ImageSource.Ec2ImportTaskId: ",
		},
		"DescribeCustomWorkspaceImageImport": {
			"describe-custom-workspace-image-import", `{"ImageId":"wsi-5f4e3d2c1"}`,
			`{}`, "1:1: ImageId: ",
		},
		"DescribeImageAssociations": {
			"describe-image-associations", `{"ImageId":"wsi-5f4e3d2c1","AssociatedResourceTypes":["APPLICATION"]}`,
			`{"ImageId":"wsi-5f4e3d2c1","AssociatedResourceTypes":["DRIVER"]}`, "1:55: AssociatedResourceTypes[0]: ",
		},
	}
	for _, op := range model.Operations() {
		if _, ok := requests[op.Name]; !ok {
			t.Errorf("no requests for %s", op.Name)
		}
	}
	for name, test := range requests {
		t.Run(name, func(t *testing.T) {
			for _, spelled := range []string{name, test.cli, strings.ToLower(name), strings.ToUpper(test.cli)} {
				expect(t, test.good, []string{"-op", spelled, "-"}, 0, "<stdin>: no violations, checked for "+name+"\n", "")
			}
			status, stdout, stderr := preflight(test.bad, "-", "-op", name)
			if status != 1 || stderr != "" || !strings.HasPrefix(stdout, "<stdin>:"+test.want) ||
				!strings.HasSuffix(stdout, "^\n\n<stdin>: 1 violation, checked for "+name+"\n") {
				t.Errorf("status %d, stderr %q, stdout, where %q is wanted:\n%s", status, stderr, test.want, stdout)
			}
		})
	}
}

func TestAllowUnknown(t *testing.T) {
	const request = `{"Name":"a","ImageName":"b","InstanceType":"stream.tomorrow.large"}`
	expect(t, request, []string{"-allow-unknown", "-"}, 0, "<stdin>: no violations, checked for CreateImageBuilder\n", "")
	if status, _, _ := preflight(request, "-"); status != 1 {
		t.Errorf("without the flag: status %d, want 1", status)
	}
	retired := strings.Replace(request, "tomorrow", "graphics-design", 1)
	if status, _, _ := preflight(retired, "-allow-unknown", "-"); status != 1 {
		t.Errorf("a retired instance type: status %d, want 1", status)
	}
}
