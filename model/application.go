package model

import "github.com/euc-go/eucmodel/enums"

// Application is an entry of an image's application catalog.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Application.html
type Application struct {
	// Name is the name of the application.
	Name string `json:"Name,omitzero" validate:"omitempty,min=1"`

	// DisplayName is the name shown to people. Absent means that Name is
	// shown.
	DisplayName string `json:"DisplayName,omitzero" validate:"omitempty,min=1"`

	// IconURL is where the icon can be fetched, possibly for a limited time.
	IconURL string `json:"IconURL,omitzero" validate:"omitempty,min=1"`

	// LaunchPath is the path of the executable on the instance.
	LaunchPath string `json:"LaunchPath,omitzero" validate:"omitempty,min=1"`

	// LaunchParameters are the arguments that the executable is started with.
	// Absent means none.
	LaunchParameters string `json:"LaunchParameters,omitzero" validate:"omitempty,min=1"`

	// Enabled says whether users may start the application; it can be turned
	// off when there is a problem.
	Enabled *bool `json:"Enabled,omitzero"`

	// Metadata has further attributes. Absent or empty means none.
	Metadata map[string]string `json:"Metadata,omitzero" validate:"omitempty,dive,keys,min=1,endkeys,min=1"`

	// WorkingDirectory is the folder that the application is started in.
	// Absent means the instance's default.
	WorkingDirectory string `json:"WorkingDirectory,omitzero" validate:"omitempty,min=1"`

	// Description is free text for people. Absent means none was given.
	Description string `json:"Description,omitzero" validate:"omitempty,min=1"`

	// Arn is the ARN of the application.
	Arn string `json:"Arn,omitzero" validate:"omitempty,arn"`

	// AppBlockArn is the ARN of the app block with the application's files.
	// Absent means it comes with the image.
	AppBlockArn string `json:"AppBlockArn,omitzero" validate:"omitempty,arn"`

	// IconS3Location is where the icon is in S3.
	IconS3Location *S3Location `json:"IconS3Location,omitzero"`

	// Platforms are the operating systems that the application runs on, at most
	// 4.
	Platforms []enums.PlatformType `json:"Platforms,omitzero" validate:"omitempty,max=4,dive,enum"`

	// InstanceFamilies are the families of instance types that the application
	// runs on.
	InstanceFamilies []string `json:"InstanceFamilies,omitzero" validate:"omitempty,dive,min=1"`

	// CreatedTime is when the application was created.
	CreatedTime Timestamp `json:"CreatedTime,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// S3Location is the place of an object in Amazon S3.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_S3Location.html
type S3Location struct {
	// S3Bucket is the name of the bucket, 3 to 63 lower-case letters, digits,
	// dots and hyphens, not ending in a dot. Required.
	S3Bucket string `json:"S3Bucket" validate:"required,min=3,max=63,s3_bucket"`

	// S3Key is the key of the object, 1 to 1024 characters. Absent means that
	// the bucket alone is meant.
	S3Key string `json:"S3Key,omitzero" validate:"omitempty,min=1,max=1024"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
