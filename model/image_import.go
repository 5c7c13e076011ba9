package model

import "github.com/euc-go/eucmodel/enums"

// CreateImportedImageRequest makes an AppStream image from a machine image of
// Amazon EC2 (an AMI) or from an image of WorkSpaces, so that fleets can stream
// it on further instance types. The image is IMPORTING, perhaps VALIDATING,
// until it is AVAILABLE or FAILED.
//
// SourceAmiId or WorkspaceImageId says what to import. AWS's page does not say
// what both or neither of them mean, so package validate lets either pass.
//
// Errors: LimitExceededException, InvalidAccountStatusException,
// InvalidRoleException, OperationNotPermittedException,
// ResourceAlreadyExistsException, ResourceNotFoundException,
// IncompatibleImageException, DryRunOperationException,
// InvalidParameterCombinationException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImportedImage.html
type CreateImportedImageRequest struct {
	// Name is the name of the new image, unique in the account and Region:
	// 1 to 101 letters, digits, underscores, dots and hyphens of ASCII,
	// beginning with a letter or a digit. AWS's page says 100 characters in
	// words, and its pattern allows 101. Required.
	Name string `json:"Name" validate:"required,resource_name"`

	// SourceAmiId is the machine image of EC2 to import: ami- and 8 to 17
	// lower-case letters and digits. Older versions of the API required it.
	SourceAmiId string `json:"SourceAmiId,omitzero" validate:"omitempty,ami_id"`

	// WorkspaceImageId is the image of WorkSpaces to import: wsi- and 8 to 63
	// lower-case letters and digits, where WorkSpaces itself has 9 to 63.
	WorkspaceImageId string `json:"WorkspaceImageId,omitzero" validate:"omitempty,min=12,max=67,appstream_workspace_image_id"`

	// IamRoleArn is the ARN of the IAM role with which AppStream reads the
	// machine image. It must be allowed to describe images and to change their
	// attributes, and must trust appstream.amazonaws.com. Older versions of the
	// API required it.
	IamRoleArn string `json:"IamRoleArn,omitzero" validate:"omitempty,arn"`

	// Description is free text for people, at most 256 letters, digits, spaces
	// and _ . ( ) - of ASCII. Absent means none.
	Description string `json:"Description,omitzero" validate:"omitempty,max=256,image_import_text"`

	// DisplayName is the name shown to people, at most 100 letters, digits,
	// spaces and _ . ( ) - of ASCII. Absent means that Name is shown.
	DisplayName string `json:"DisplayName,omitzero" validate:"omitempty,max=100,image_import_text"`

	// Tags are the tags of the new image, 1 to 50. A key has 1 to 128
	// characters and does not begin with aws:, a value has at most 256 and may
	// be empty; both are made of letters, digits and spaces of any script and
	// of _ . : / = + - @, except that a key may begin with any other character.
	// Absent means none.
	Tags map[string]string `json:"Tags,omitzero" validate:"omitempty,min=1,max=50,dive,keys,min=1,max=128,tag_key,endkeys,max=256,tag_value"`

	// RuntimeValidationConfig asks the service to start an instance of the image
	// and to test whether it streams. Absent means no such test.
	RuntimeValidationConfig *RuntimeValidationConfig `json:"RuntimeValidationConfig,omitzero"`

	// AgentSoftwareVersion says whether the image keeps the AppStream agent that
	// is the newest now or always gets the newest. Absent leaves the choice to
	// the service.
	AgentSoftwareVersion enums.AgentSoftwareVersion `json:"AgentSoftwareVersion,omitzero" validate:"omitempty,enum"`

	// AppCatalogConfig lists the applications that users can start, at most 50.
	// AWS marks its content as sensitive: keep it out of logs. Absent means
	// that the request adds none.
	AppCatalogConfig []ApplicationConfig `json:"AppCatalogConfig,omitzero" validate:"omitempty,max=50,dive"`

	// DryRun asks only whether the import would be accepted: if so, the call
	// ends with the error DryRunOperationException, and no image is made. Absent
	// and false import the image.
	DryRun *bool `json:"DryRun,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// RuntimeValidationConfig says on what an image is tested while it is imported.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_RuntimeValidationConfig.html
type RuntimeValidationConfig struct {
	// IntendedInstanceType is the instance type to test on, best the one that
	// the fleet is going to have: three or more words with dots between them,
	// the last of which is a size such as large or 2xlarge. It is plain text,
	// because imported images also run on types that enums.InstanceType does not
	// list. Absent leaves the choice to the service.
	IntendedInstanceType string `json:"IntendedInstanceType,omitzero" validate:"omitempty,instance_type_name"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// ApplicationConfig is an application of an image that is imported: what the
// catalog shows and what starts it. The paths are absolute ones on the instance.
// AWS marks all of it as sensitive: keep it out of logs.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ApplicationConfig.html
type ApplicationConfig struct {
	// Name is the name of the application, unique in the catalog: 1 to 100
	// letters, digits, underscores, dots and hyphens of ASCII, beginning with a
	// letter or a digit. Required.
	Name string `json:"Name" validate:"required,max=100,app_name"`

	// DisplayName is the name shown to users: as Name, but it may also have
	// spaces. Absent means that Name is shown.
	DisplayName string `json:"DisplayName,omitzero" validate:"omitempty,max=100,app_display_name"`

	// AbsoluteAppPath is the path of the executable that starts the application,
	// 1 to 32767 characters, such as C:\Windows\System32\notepad.exe. Required.
	AbsoluteAppPath string `json:"AbsoluteAppPath" validate:"required,min=1,max=32767"`

	// AbsoluteIconPath is the path of the icon, a PNG file, 1 to 32767
	// characters. Absent means that the icon is taken from the executable.
	AbsoluteIconPath string `json:"AbsoluteIconPath,omitzero" validate:"omitempty,min=1,max=32767"`

	// AbsoluteManifestPath is the path of a text file that lists the files to
	// load ahead for this application, 1 to 32767 characters. Absent means that
	// the application has no such list of its own.
	AbsoluteManifestPath string `json:"AbsoluteManifestPath,omitzero" validate:"omitempty,min=1,max=32767"`

	// WorkingDirectory is the folder that the application is started in, at most
	// 32767 characters; it may be empty.
	WorkingDirectory *string `json:"WorkingDirectory,omitzero" validate:"omitempty,max=32767"`

	// LaunchParameters are the arguments that the executable is started with, 1
	// to 1024 characters, none of them NUL. Absent means none.
	LaunchParameters string `json:"LaunchParameters,omitzero" validate:"omitempty,max=1024,launch_parameters"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CreateImportedImageResult is the answer to a [CreateImportedImageRequest].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImportedImage.html
type CreateImportedImageResult struct {
	// Image is the image as it was just created.
	Image *Image `json:"Image,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
