package model

import "github.com/euc-go/eucmodel/enums"

// ExportImageTask is the work of making a machine image of Amazon EC2 (an AMI)
// from an AppStream [Image].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ExportImageTask.html
type ExportImageTask struct {
	// TaskId is the identifier of the task: 8, 4, 4, 4 and 12 hexadecimal digits in
	// lower case with hyphens between them. Always present.
	TaskId string `json:"TaskId" validate:"required,export_task_id"`

	// ImageArn is the ARN of the image that is exported. Always present.
	ImageArn string `json:"ImageArn" validate:"required,arn"`

	// AmiName is the name of the machine image: 3 to 128 letters, digits and
	// ( ) . - / _ of ASCII. Always present.
	AmiName string `json:"AmiName" validate:"required,ami_name"`

	// CreatedDate is when the task was created. Always present.
	CreatedDate Timestamp `json:"CreatedDate" validate:"required"`

	// AmiDescription is free text for people about the machine image, at most
	// 256 characters; it may be empty.
	AmiDescription *string `json:"AmiDescription,omitzero" validate:"omitempty,max=256"`

	// State says where the task is. Poll until its method IsTransitional returns
	// false.
	State enums.ExportImageTaskState `json:"State,omitzero" validate:"omitempty,enum"`

	// AmiId is the machine image that was made: ami- and 8 to 17 lower-case
	// letters and digits. Absent until the task is COMPLETED.
	AmiId string `json:"AmiId,omitzero" validate:"omitempty,ami_id"`

	// TagSpecifications are the tags of the machine image, 1 to 50. A key has 1 to
	// 128 characters and does not begin with aws:, a value has at most 256 and
	// may be empty; both are made of letters, digits and spaces of any script
	// and of _ . : / = + - @, except that a key may begin with any other
	// character. Absent means none.
	TagSpecifications map[string]string `json:"TagSpecifications,omitzero" validate:"omitempty,min=1,max=50,dive,keys,min=1,max=128,tag_key,endkeys,max=256,tag_value"`

	// ErrorDetails lists what went wrong. Absent or empty unless the task
	// failed.
	ErrorDetails []ErrorDetails `json:"ErrorDetails,omitzero" validate:"omitempty,dive"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CreateExportImageTaskRequest exports an AVAILABLE image of the account's own
// as a machine image of Amazon EC2. The work is an [ExportImageTask], which is
// EXPORTING until it is COMPLETED, FAILED or TIMED_OUT.
//
// Errors: LimitExceededException, InvalidRoleException,
// InvalidAccountStatusException, OperationNotPermittedException,
// ResourceNotFoundException, ConcurrentModificationException,
// ResourceNotAvailableException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateExportImageTask.html
type CreateExportImageTaskRequest struct {
	// ImageName is the name of the image to export: 1 to 101 letters, digits,
	// underscores, dots and hyphens of ASCII, beginning with a letter or a
	// digit. Required.
	ImageName string `json:"ImageName" validate:"required,resource_name"`

	// AmiName is the name of the machine image to make, unique in the account
	// and Region: 3 to 128 letters, digits and ( ) . - / _ of ASCII. Required.
	AmiName string `json:"AmiName" validate:"required,ami_name"`

	// IamRoleArn is the ARN of the IAM role with which AppStream makes the
	// machine image. It must be allowed to copy and describe images and to
	// create tags, and must trust appstream.amazonaws.com. Required.
	IamRoleArn string `json:"IamRoleArn" validate:"required,arn"`

	// TagSpecifications are the tags of the machine image, 1 to 50. A key has 1 to
	// 128 characters and does not begin with aws:, a value has at most 256 and
	// may be empty; both are made of letters, digits and spaces of any script
	// and of _ . : / = + - @, except that a key may begin with any other
	// character. Absent means none.
	TagSpecifications map[string]string `json:"TagSpecifications,omitzero" validate:"omitempty,min=1,max=50,dive,keys,min=1,max=128,tag_key,endkeys,max=256,tag_value"`

	// AmiDescription is free text for people about the machine image, at most
	// 256 characters. Absent means none.
	AmiDescription *string `json:"AmiDescription,omitzero" validate:"omitempty,max=256"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// CreateExportImageTaskResult is the answer to a [CreateExportImageTaskRequest].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateExportImageTask.html
type CreateExportImageTaskResult struct {
	// ExportImageTask is the task as it was just created.
	ExportImageTask *ExportImageTask `json:"ExportImageTask,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// GetExportImageTaskRequest asks for an export task.
//
// Errors: OperationNotPermittedException, ResourceNotFoundException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_GetExportImageTask.html
type GetExportImageTaskRequest struct {
	// TaskId is the identifier of the task: 8, 4, 4, 4 and 12 hexadecimal digits
	// in lower case with hyphens between them. AWS does not require it, and does
	// not say what its absence means.
	TaskId string `json:"TaskId,omitzero" validate:"omitempty,export_task_id"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// GetExportImageTaskResult is the answer to a [GetExportImageTaskRequest].
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_GetExportImageTask.html
type GetExportImageTaskResult struct {
	// ExportImageTask is the task as it is now.
	ExportImageTask *ExportImageTask `json:"ExportImageTask,omitzero"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// ListExportImageTasksRequest asks for export tasks, a page at a time.
//
// Errors: OperationNotPermittedException.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListExportImageTasks.html
type ListExportImageTasksRequest struct {
	// Filters narrow the answer. Absent means all tasks of the account in the
	// Region.
	Filters []Filter `json:"Filters,omitzero" validate:"omitempty,dive"`

	// MaxResults is the largest number of tasks to return in a page, 0 to 500.
	// AWS's page also says 1 to 500. Absent means 50.
	MaxResults *int32 `json:"MaxResults,omitzero" validate:"omitempty,min=0,max=500"`

	// NextToken is the token of the page before, at least 1 character. Absent
	// asks for the first page.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// Filter narrows a list to the items that have one of several values.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Filter.html
type Filter struct {
	// Name says what is compared, such as the state of a task: 1 to 101 letters,
	// digits, underscores, dots and hyphens of ASCII, beginning with a letter or
	// a digit. AWS does not list the names that an operation takes. Required.
	Name string `json:"Name" validate:"required,resource_name"`

	// Values are the values to look for, each 1 to 201 letters, digits and
	// _ : / . - of ASCII, beginning with a letter or a digit. Required.
	Values []string `json:"Values" validate:"required,dive,filter_value"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}

// ListExportImageTasksResult is a page of export tasks.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListExportImageTasks.html
type ListExportImageTasksResult struct {
	// ExportImageTasks are the tasks of this page. A page may be empty and still
	// not be the last.
	ExportImageTasks []ExportImageTask `json:"ExportImageTasks,omitzero" validate:"omitempty,dive"`

	// NextToken asks for the next page. Absent means that this is the last.
	NextToken string `json:"NextToken,omitzero" validate:"omitempty,min=1"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
