package scenario

// step is a call of an operation, in the life of the resources that the sample of
// the fake has. Members that begin with $ are what an earlier step kept.
type step struct {
	operation string
	request   string // JSON
	want      string // JSON; what the result must have, it may have more
	until     bool   // call it until the result has what is wanted
	keep      string // the path of a text of the result, kept by its last name
	last      string // the exception that ends a series of calls, instead of a result
}

// steps call every operation at least once, in the order in which people do.
var steps = []step{
	// Build (AppStream).
	{
		operation: "CreateImageBuilder", request: `{"Name":"b1","ImageName":"office-2026-02","InstanceType":"stream.standard.medium","Tags":{"env":"test"},"RootVolumeConfig":{"VolumeSizeInGb":300},"EnableDefaultInternetAccess":false}`,
		want: `{"ImageBuilder":{"Name":"b1","State":"PENDING","RootVolumeConfig":{"VolumeSizeInGb":300},"EnableDefaultInternetAccess":false}}`,
	},
	{operation: "DescribeImageBuilders", request: `{"Names":["b1"]}`, want: `{"ImageBuilders":[{"Name":"b1","State":"RUNNING"}]}`, until: true},
	{operation: "CreateImageBuilderStreamingURL", request: `{"Name":"b1","Validity":60}`, want: `{}`, keep: "StreamingURL"},

	// Software.
	{operation: "AssociateSoftwareToImageBuilder", request: `{"ImageBuilderName":"b1","SoftwareNames":["Microsoft_Visio_2024_LTSC_Standard_64Bit","Microsoft_Project_2024_Standard_64Bit"]}`, want: `{}`},
	{operation: "DisassociateSoftwareFromImageBuilder", request: `{"ImageBuilderName":"b1","SoftwareNames":["Microsoft_Project_2024_Standard_64Bit"]}`, want: `{}`},
	{operation: "StartSoftwareDeploymentToImageBuilder", request: `{"ImageBuilderName":"b1","RetryFailedDeployments":false}`, want: `{}`},
	{
		operation: "DescribeSoftwareAssociations", request: `{"AssociatedResource":"arn:aws:appstream:eu-central-1:123456789012:image-builder/b1"}`,
		want:  `{"AssociatedResource":"arn:aws:appstream:eu-central-1:123456789012:image-builder/b1","SoftwareAssociations":[{"SoftwareName":"Microsoft_Visio_2024_LTSC_Standard_64Bit","Status":"INSTALLED"}]}`,
		until: true,
	},

	{operation: "StopImageBuilder", request: `{"Name":"b1"}`, want: `{"ImageBuilder":{"Name":"b1","State":"STOPPING"}}`},
	{operation: "DescribeImageBuilders", request: `{"Names":["b1"]}`, want: `{"ImageBuilders":[{"State":"STOPPED"}]}`, until: true},
	{operation: "StartImageBuilder", request: `{"Name":"b1","AppstreamAgentVersion":"LATEST"}`, want: `{"ImageBuilder":{"Name":"b1","State":"PENDING"}}`},
	{operation: "DescribeImageBuilders", request: `{"Names":["b1"]}`, want: `{"ImageBuilders":[{"State":"RUNNING"}]}`, until: true},
	{operation: "DeleteImageBuilder", request: `{"Name":"b1"}`, want: `{"ImageBuilder":{"Name":"b1","State":"DELETING"}}`},
	{operation: "DescribeImageBuilders", request: `{"Names":["b1"]}`, last: "ResourceNotFoundException"},

	// Copy and update (AppStream).
	{operation: "CopyImage", request: `{"SourceImageName":"cad-2026.01","DestinationImageName":"copy","DestinationRegion":"eu-central-1","DestinationImageDescription":""}`, want: `{"DestinationImageName":"copy"}`},
	{operation: "DescribeImages", request: `{"Names":["copy"]}`, want: `{"Images":[{"Name":"copy","State":"AVAILABLE"}]}`, until: true},
	{operation: "CreateUpdatedImage", request: `{"existingImageName":"gis-rocky-2025-11","newImageName":"newer","dryRun":true}`, want: `{"canUpdateImage":true}`},
	{operation: "CreateUpdatedImage", request: `{"existingImageName":"gis-rocky-2025-11","newImageName":"newer","newImageTags":{"a":"b"}}`, want: `{"image":{"Name":"newer"},"canUpdateImage":true}`},

	// Share (AppStream).
	{operation: "UpdateImagePermissions", request: `{"Name":"copy","SharedAccountId":"210987654321","ImagePermissions":{"allowFleet":true,"allowImageBuilder":false}}`, want: `{}`},
	{
		operation: "DescribeImagePermissions", request: `{"Name":"copy"}`,
		want: `{"Name":"copy","SharedImagePermissionsList":[{"sharedAccountId":"210987654321","imagePermissions":{"allowFleet":true,"allowImageBuilder":false}}]}`,
	},
	{operation: "DeleteImagePermissions", request: `{"Name":"copy","SharedAccountId":"210987654321"}`, want: `{}`},
	{operation: "DescribeImagePermissions", request: `{"Name":"copy"}`, want: `{"Name":"copy","SharedImagePermissionsList":[]}`},

	// Import and export (AppStream).
	{operation: "CreateImportedImage", request: `{"Name":"imported","SourceAmiId":"ami-0a1b2c3d4e5f60718","IamRoleArn":"arn:aws:iam::123456789012:role/import","DryRun":true}`, last: "DryRunOperationException"},
	{
		operation: "CreateImportedImage", request: `{"Name":"imported","SourceAmiId":"ami-0a1b2c3d4e5f60718","IamRoleArn":"arn:aws:iam::123456789012:role/import","RuntimeValidationConfig":{"IntendedInstanceType":"stream.standard.large"}}`,
		want: `{"Image":{"Name":"imported","State":"IMPORTING"}}`,
	},
	{operation: "DescribeImages", request: `{"Names":["imported"]}`, want: `{"Images":[{"Name":"imported","State":"AVAILABLE"}]}`, until: true},
	{
		operation: "CreateExportImageTask", request: `{"ImageName":"copy","AmiName":"exported","IamRoleArn":"arn:aws:iam::123456789012:role/export","TagSpecifications":{"a":"b"}}`,
		want: `{"ExportImageTask":{"AmiName":"exported","State":"EXPORTING"}}`, keep: "ExportImageTask.TaskId",
	},
	{operation: "GetExportImageTask", request: `{"TaskId":"$TaskId"}`, want: `{"ExportImageTask":{"AmiName":"exported","State":"COMPLETED"}}`, until: true},
	{operation: "ListExportImageTasks", request: `{"Filters":[{"Name":"TaskId","Values":["$TaskId"]}],"MaxResults":5}`, want: `{"ExportImageTasks":[{"TaskId":"$TaskId","State":"COMPLETED"}]}`},
	{operation: "DeleteImage", request: `{"Name":"copy"}`, want: `{"Image":{"Name":"copy","State":"DELETING"}}`},
	{operation: "DescribeImages", request: `{"Names":["copy"]}`, last: "ResourceNotFoundException"},

	// WorkSpaces: build, copy and update, share, import, software.
	{
		operation: "CreateWorkspaceImage", request: `{"Name":"w1","Description":"Made of a WorkSpace","WorkspaceId":"ws-9z8y7x6w5","Tags":[{"Key":"a","Value":""}]}`,
		want: `{"Name":"w1","State":"PENDING","Description":"Made of a WorkSpace"}`, keep: "ImageId",
	},
	{operation: "DescribeWorkspaceImages", request: `{"ImageIds":["$ImageId"]}`, want: `{"Images":[{"ImageId":"$ImageId","Name":"w1","State":"AVAILABLE"}]}`, until: true},
	{operation: "UpdateWorkspaceImagePermission", request: `{"ImageId":"$ImageId","AllowCopyImage":true,"SharedAccountId":"210987654321"}`, want: `{}`},
	{operation: "DescribeWorkspaceImagePermissions", request: `{"ImageId":"$ImageId"}`, want: `{"ImageId":"$ImageId","ImagePermissions":[{"SharedAccountId":"210987654321"}]}`},
	{operation: "UpdateWorkspaceImagePermission", request: `{"ImageId":"$ImageId","AllowCopyImage":false,"SharedAccountId":"210987654321"}`, want: `{}`},
	{operation: "DeleteWorkspaceImage", request: `{"ImageId":"$ImageId"}`, want: `{}`},
	{operation: "DescribeWorkspaceImages", request: `{"ImageIds":["$ImageId"]}`, want: `{"Images":[]}`, until: true},
	{operation: "CopyWorkspaceImage", request: `{"Name":"w2","SourceImageId":"wsi-5e6f7a8b9","SourceRegion":"eu-central-1"}`, want: `{}`, keep: "ImageId"},
	{operation: "DescribeWorkspaceImages", request: `{"ImageIds":["$ImageId"]}`, want: `{"Images":[{"Name":"w2","State":"AVAILABLE"}]}`, until: true},
	{operation: "CreateUpdatedWorkspaceImage", request: `{"Name":"w3","Description":"Updated","SourceImageId":"wsi-5e6f7a8b9"}`, want: `{}`, keep: "ImageId"},
	{operation: "DescribeWorkspaceImages", request: `{"ImageIds":["$ImageId"]}`, want: `{"Images":[{"Name":"w3","Description":"Updated","State":"AVAILABLE"}]}`, until: true},
	{
		operation: "ImportWorkspaceImage", request: `{"Ec2ImageId":"ami-0a1b2c3d4e5f60718","IngestionProcess":"BYOL_REGULAR_WSP","ImageName":"w4","ImageDescription":"Test","Applications":["Microsoft_Office_2019"]}`,
		want: `{}`, keep: "ImageId",
	},
	{operation: "DescribeImageAssociations", request: `{"ImageId":"$ImageId","AssociatedResourceTypes":["APPLICATION"]}`, want: `{"Associations":[{"ImageId":"$ImageId","State":"COMPLETED"}]}`, until: true},
	{
		operation: "ImportCustomWorkspaceImage", request: `{"ImageName":"w5","ImageDescription":"Test","ComputeType":"BASE","Protocol":"DCV","ImageSource":{"Ec2ImageId":"ami-0a1b2c3d4e5f60718"},"InfrastructureConfigurationArn":"arn:aws:imagebuilder:eu-central-1:123456789012:infrastructure-configuration/a","Platform":"WINDOWS","OsVersion":"Windows_11"}`,
		want: `{"State":"PENDING"}`, keep: "ImageId",
	},
	{operation: "DescribeCustomWorkspaceImageImport", request: `{"ImageId":"$ImageId"}`, want: `{"ImageId":"$ImageId","State":"COMPLETED","ImageSource":{"Ec2ImageId":"ami-0a1b2c3d4e5f60718"}}`, until: true},
}
