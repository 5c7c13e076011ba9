package model

import "github.com/euc-go/eucmodel/enums"

// ImportWorkspaceImageRequest asks to make a [WorkspaceImage] of an image of
// Amazon EC2: Windows 10 or 11 with licenses of the account's own (BYOL). The
// EC2 image must be the account's own. The state of the new image says how far
// the import is; see [DescribeWorkspaceImagesRequest].
//
// Errors: ResourceLimitExceededException, ResourceAlreadyExistsException,
// ResourceNotFoundException, OperationNotSupportedException,
// AccessDeniedException, InvalidParameterValuesException.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_ImportWorkspaceImage.html
type ImportWorkspaceImageRequest struct {
	// Ec2ImageId is the image of EC2: ami- and 8 or 17 hexadecimal digits in
	// lower case. Required.
	Ec2ImageId string `json:"Ec2ImageId" validate:"required,ec2_image_id"`

	// IngestionProcess says for which hardware and which protocol the image
	// is. Required.
	IngestionProcess enums.WorkspaceImageIngestionProcess `json:"IngestionProcess" validate:"required,enum"`

	// ImageName is the name of the new image, 1 to 64 letters, digits and
	// _ . / ( ) \ - of ASCII. Required.
	ImageName string `json:"ImageName" validate:"required,min=1,max=64,workspace_image_name"`

	// ImageDescription is free text for people, 1 to 256 letters, digits,
	// spaces and _ . / ( ) - of ASCII. Required.
	ImageDescription string `json:"ImageDescription" validate:"required,min=1,max=256,workspace_text"`

	// Tags are put on the new image, 50 at most. Absent or empty means none.
	Tags []WorkspaceTag `json:"Tags,omitzero" validate:"omitempty,max=50,dive"`

	// Applications is the Microsoft Office to install, which is then subscribed
	// to. Although it is a list, and the service's model has 5 as its largest
	// size, the service takes only 1 for now. Absent means none.
	Applications []enums.WorkspaceApplication `json:"Applications,omitzero" validate:"omitempty,min=1,max=1,dive,enum"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// ImportWorkspaceImageResult names the new image.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_ImportWorkspaceImage.html
type ImportWorkspaceImageResult struct {
	// ImageId is the identifier of the new image: wsi- and 9 to 63 lower-case
	// letters and digits.
	ImageId string `json:"ImageId,omitzero" validate:"omitempty,workspace_image_id"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// ImportCustomWorkspaceImageRequest asks to make a [WorkspaceImage] of a source
// with EC2 Image Builder, which also updates and tests it: Windows 10 or 11 with
// licenses of the account's own (BYOL). [DescribeCustomWorkspaceImageImportRequest]
// asks how far the import is.
//
// Errors: AccessDeniedException, InvalidParameterValuesException,
// OperationNotSupportedException, ResourceNotFoundException,
// ResourceAlreadyExistsException, ResourceLimitExceededException.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html
type ImportCustomWorkspaceImageRequest struct {
	// ImageName is the name of the new image, 1 to 64 letters, digits and
	// _ . / ( ) \ - of ASCII. Required.
	ImageName string `json:"ImageName" validate:"required,min=1,max=64,workspace_image_name"`

	// ImageDescription is free text for people, 1 to 256 letters, digits,
	// spaces and _ . / ( ) - of ASCII. Required.
	ImageDescription string `json:"ImageDescription" validate:"required,min=1,max=256,workspace_text"`

	// ComputeType is the hardware that the image is for. Required.
	ComputeType enums.ImageComputeType `json:"ComputeType" validate:"required,enum"`

	// Protocol is the streaming protocol that the image is for. PCOIP does not
	// go with Windows_11. Required.
	Protocol enums.CustomImageProtocol `json:"Protocol" validate:"required,enum"`

	// ImageSource is what to import. Required.
	ImageSource *ImageSourceIdentifier `json:"ImageSource" validate:"required"`

	// InfrastructureConfigurationArn is the ARN of the infrastructure
	// configuration of EC2 Image Builder, which says on what instances and in
	// which network the image is built; 1 to 2048 characters. Required.
	InfrastructureConfigurationArn string `json:"InfrastructureConfigurationArn" validate:"required,min=1,max=2048,infrastructure_configuration_arn"`

	// Platform is the family of the operating system of the source. Required.
	Platform enums.Platform `json:"Platform" validate:"required,enum"`

	// OsVersion is the operating system of the source. Required.
	OsVersion enums.OSVersion `json:"OsVersion" validate:"required,enum"`

	// Tags are put on the new image, 50 at most. Absent or empty means none.
	Tags []WorkspaceTag `json:"Tags,omitzero" validate:"omitempty,max=50,dive"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// ImageSourceIdentifier is what an image is imported from. It has exactly one
// member.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_ImageSourceIdentifier.html
type ImageSourceIdentifier struct {
	// Ec2ImportTaskId is a task of VM Import/Export, which imports a virtual
	// machine into EC2: import-ami- and 8 or 17 letters and digits of ASCII.
	Ec2ImportTaskId string `json:"Ec2ImportTaskId,omitzero" validate:"omitempty,min=19,max=28,ec2_import_task_id"`

	// ImageBuildVersionArn is the ARN of an image of EC2 Image Builder, with
	// its version, such as 1.0.0 or x.x.x, or its build, such as 1.0.0/1; 1 to
	// 2048 characters.
	ImageBuildVersionArn string `json:"ImageBuildVersionArn,omitzero" validate:"omitempty,min=1,max=2048,image_build_version_arn"`

	// Ec2ImageId is an image of EC2: ami- and 8 or 17 hexadecimal digits in
	// lower case.
	Ec2ImageId string `json:"Ec2ImageId,omitzero" validate:"omitempty,ec2_image_id"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// ImportCustomWorkspaceImageResult is the import as it was just begun.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html
type ImportCustomWorkspaceImageResult struct {
	// ImageId is the identifier of the new image, by which to ask how far the
	// import is: wsi- and 9 to 63 lower-case letters and digits.
	ImageId string `json:"ImageId,omitzero" validate:"omitempty,workspace_image_id"`

	// State says how far the import is.
	State enums.CustomWorkspaceImageImportState `json:"State,omitzero" validate:"omitempty,enum"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeCustomWorkspaceImageImportRequest asks how far an import by
// [ImportCustomWorkspaceImageRequest] is.
//
// Errors: AccessDeniedException, ResourceNotFoundException.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeCustomWorkspaceImageImport.html
type DescribeCustomWorkspaceImageImportRequest struct {
	// ImageId is the image that is being imported: wsi- and 9 to 63 lower-case
	// letters and digits. Required.
	ImageId string `json:"ImageId" validate:"required,workspace_image_id"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// DescribeCustomWorkspaceImageImportResult says how far an import is.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeCustomWorkspaceImageImport.html
type DescribeCustomWorkspaceImageImportResult struct {
	// ImageId is the image that is being imported: wsi- and 9 to 63 lower-case
	// letters and digits.
	ImageId string `json:"ImageId,omitzero" validate:"omitempty,workspace_image_id"`

	// InfrastructureConfigurationArn is the ARN of the infrastructure
	// configuration that the image is built with, 1 to 2048 characters.
	InfrastructureConfigurationArn string `json:"InfrastructureConfigurationArn,omitzero" validate:"omitempty,min=1,max=2048,infrastructure_configuration_arn"`

	// State says how far the import is.
	State enums.CustomWorkspaceImageImportState `json:"State,omitzero" validate:"omitempty,enum"`

	// StateMessage describes the state for people, 1 to 1000 characters. Absent
	// means that there is nothing to say.
	StateMessage string `json:"StateMessage,omitzero" validate:"omitempty,min=1,max=1000"`

	// ProgressPercentage is how much of the import is done, in percent as the
	// service estimates it, 0 to 100.
	ProgressPercentage *int32 `json:"ProgressPercentage,omitzero" validate:"omitempty,min=0,max=100"`

	// Created is when the import was asked for.
	Created Timestamp `json:"Created,omitzero"`

	// LastUpdatedTime is when something changed last about the import.
	LastUpdatedTime Timestamp `json:"LastUpdatedTime,omitzero"`

	// ImageSource is what is being imported.
	ImageSource *ImageSourceIdentifier `json:"ImageSource,omitzero"`

	// ImageBuilderInstanceId is the instance on which EC2 Image Builder builds
	// the image. Absent means that there is none yet.
	ImageBuilderInstanceId string `json:"ImageBuilderInstanceId,omitzero" validate:"omitempty,min=1"`

	// ErrorDetails lists what went wrong. Absent or empty means nothing so
	// far.
	ErrorDetails []CustomWorkspaceImageImportErrorDetails `json:"ErrorDetails,omitzero" validate:"omitempty,dive"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CustomWorkspaceImageImportErrorDetails is one thing that went wrong with an
// import.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_CustomWorkspaceImageImportErrorDetails.html
type CustomWorkspaceImageImportErrorDetails struct {
	// ErrorCode is the error as a word of 1 to 256 characters: AWS lists no
	// values for it. Absent means none was given.
	ErrorCode string `json:"ErrorCode,omitzero" validate:"omitempty,min=1,max=256"`

	// ErrorMessage is the error in a sentence for people, with what may help,
	// 1 to 2048 characters. Absent means none was given.
	ErrorMessage string `json:"ErrorMessage,omitzero" validate:"omitempty,min=1,max=2048"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
