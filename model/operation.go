package model

import (
	"reflect"
	"slices"
	"strings"
	"sync"
)

// Operation describes an operation of a service.
type Operation struct {
	// Service is the service as the AWS CLI and the packages of the SDK are
	// called: appstream or workspaces.
	Service string

	// Name is the name of the operation, such as CreateImageBuilder.
	Name string

	// Target is what the header X-Amz-Target of a call says, such as
	// PhotonAdminProxyService.CreateImageBuilder.
	Target string

	// Errors are the documented exceptions, in the order of the service's model.
	// Every operation can also end with the errors common to all.
	Errors []ErrorCode

	// ResultKey is the member of the result with the items of a page, such
	// as ImageBuilders. Empty means that the answer does not come in pages.
	ResultKey string

	newRequest, newResult func() Shape
}

// NewRequest returns a pointer to an empty request, such as a
// *[CreateImageBuilderRequest]. It is nil for an Operation that is not from this
// package.
func (o Operation) NewRequest() Shape {
	if o.newRequest == nil {
		return nil
	}
	return o.newRequest()
}

// NewResult returns a pointer to an empty result, such as a
// *[CreateImageBuilderResult]. It is nil for an Operation that is not from this
// package.
func (o Operation) NewResult() Shape {
	if o.newResult == nil {
		return nil
	}
	return o.newResult()
}

// Paged reports whether the answer comes in pages, with a NextToken.
func (o Operation) Paged() bool { return o.ResultKey != "" }

// Operations returns all operations of this package in a slice that is the
// caller's own: those on image builders, on AppStream images, and on WorkSpaces
// images.
func Operations() []Operation {
	all := slices.Clone(table())
	for i := range all {
		all[i].Errors = slices.Clone(all[i].Errors)
	}
	return all
}

// table is the one list of operations. What follows from it is generated or
// found by walking the types: see CONTRIBUTING.md.
var table = sync.OnceValue(func() []Operation {
	return []Operation{
		operation[CreateImageBuilderRequest, CreateImageBuilderResult](appStream, "CreateImageBuilder",
			LimitExceededException, RequestLimitExceededException, InvalidAccountStatusException, ResourceAlreadyExistsException,
			ResourceNotAvailableException, ResourceNotFoundException, InvalidRoleException, ConcurrentModificationException,
			InvalidParameterCombinationException, IncompatibleImageException, OperationNotPermittedException),
		operation[StartImageBuilderRequest, StartImageBuilderResult](appStream, "StartImageBuilder",
			ResourceNotAvailableException, ResourceNotFoundException, ConcurrentModificationException, InvalidAccountStatusException,
			IncompatibleImageException),
		operation[CreateImageBuilderStreamingURLRequest, CreateImageBuilderStreamingURLResult](appStream, "CreateImageBuilderStreamingURL",
			OperationNotPermittedException, ResourceNotFoundException),
		operation[StopImageBuilderRequest, StopImageBuilderResult](appStream, "StopImageBuilder",
			ResourceNotFoundException, OperationNotPermittedException, ConcurrentModificationException),
		operation[DeleteImageBuilderRequest, DeleteImageBuilderResult](appStream, "DeleteImageBuilder",
			ResourceNotFoundException, OperationNotPermittedException, ConcurrentModificationException),
		operation[DescribeImageBuildersRequest, DescribeImageBuildersResult](appStream, "DescribeImageBuilders",
			ResourceNotFoundException),
		operation[DescribeImagesRequest, DescribeImagesResult](appStream, "DescribeImages",
			InvalidParameterCombinationException, ResourceNotFoundException),
		operation[DeleteImageRequest, DeleteImageResult](appStream, "DeleteImage",
			ResourceInUseException, ResourceNotFoundException, OperationNotPermittedException, ConcurrentModificationException),
		operation[CopyImageRequest, CopyImageResponse](appStream, "CopyImage",
			ResourceAlreadyExistsException, ResourceNotFoundException, ResourceNotAvailableException, LimitExceededException,
			InvalidAccountStatusException, IncompatibleImageException),
		operation[CreateUpdatedImageRequest, CreateUpdatedImageResult](appStream, "CreateUpdatedImage",
			LimitExceededException, InvalidAccountStatusException, OperationNotPermittedException, ResourceAlreadyExistsException,
			ResourceNotFoundException, ConcurrentModificationException, IncompatibleImageException),
		operation[UpdateImagePermissionsRequest, UpdateImagePermissionsResult](appStream, "UpdateImagePermissions",
			ResourceNotFoundException, ResourceNotAvailableException, LimitExceededException),
		operation[DeleteImagePermissionsRequest, DeleteImagePermissionsResult](appStream, "DeleteImagePermissions",
			ResourceNotAvailableException, ResourceNotFoundException),
		operation[DescribeImagePermissionsRequest, DescribeImagePermissionsResult](appStream, "DescribeImagePermissions",
			ResourceNotFoundException),
		operation[CreateImportedImageRequest, CreateImportedImageResult](appStream, "CreateImportedImage",
			LimitExceededException, InvalidAccountStatusException, InvalidRoleException, OperationNotPermittedException,
			ResourceAlreadyExistsException, ResourceNotFoundException, IncompatibleImageException, DryRunOperationException,
			InvalidParameterCombinationException),
		operation[CreateExportImageTaskRequest, CreateExportImageTaskResult](appStream, "CreateExportImageTask",
			LimitExceededException, InvalidRoleException, InvalidAccountStatusException, OperationNotPermittedException,
			ResourceNotFoundException, ConcurrentModificationException, ResourceNotAvailableException),
		operation[GetExportImageTaskRequest, GetExportImageTaskResult](appStream, "GetExportImageTask",
			OperationNotPermittedException, ResourceNotFoundException),
		operation[ListExportImageTasksRequest, ListExportImageTasksResult](appStream, "ListExportImageTasks",
			OperationNotPermittedException),
		operation[AssociateSoftwareToImageBuilderRequest, AssociateSoftwareToImageBuilderResult](appStream, "AssociateSoftwareToImageBuilder",
			ResourceNotFoundException, OperationNotPermittedException, IncompatibleImageException, InvalidParameterCombinationException,
			ConcurrentModificationException),
		operation[DisassociateSoftwareFromImageBuilderRequest, DisassociateSoftwareFromImageBuilderResult](appStream, "DisassociateSoftwareFromImageBuilder",
			ResourceNotFoundException, OperationNotPermittedException, InvalidParameterCombinationException,
			ConcurrentModificationException),
		operation[StartSoftwareDeploymentToImageBuilderRequest, StartSoftwareDeploymentToImageBuilderResult](appStream, "StartSoftwareDeploymentToImageBuilder",
			ResourceNotFoundException, OperationNotPermittedException, ConcurrentModificationException),
		operation[DescribeSoftwareAssociationsRequest, DescribeSoftwareAssociationsResult](appStream, "DescribeSoftwareAssociations",
			OperationNotPermittedException, ResourceNotFoundException),
		operation[DescribeWorkspaceImagesRequest, DescribeWorkspaceImagesResult](workSpaces, "DescribeWorkspaceImages",
			AccessDeniedException),
		operation[CreateWorkspaceImageRequest, CreateWorkspaceImageResult](workSpaces, "CreateWorkspaceImage",
			ResourceLimitExceededException, ResourceAlreadyExistsException, ResourceNotFoundException, OperationNotSupportedException,
			InvalidResourceStateException, AccessDeniedException, InvalidParameterValuesException),
		operation[DeleteWorkspaceImageRequest, DeleteWorkspaceImageResult](workSpaces, "DeleteWorkspaceImage",
			ResourceAssociatedException, InvalidResourceStateException, AccessDeniedException),
		operation[CopyWorkspaceImageRequest, CopyWorkspaceImageResult](workSpaces, "CopyWorkspaceImage",
			ResourceLimitExceededException, ResourceAlreadyExistsException, ResourceNotFoundException, ResourceUnavailableException,
			OperationNotSupportedException, AccessDeniedException, InvalidParameterValuesException),
		operation[CreateUpdatedWorkspaceImageRequest, CreateUpdatedWorkspaceImageResult](workSpaces, "CreateUpdatedWorkspaceImage",
			ResourceLimitExceededException, ResourceAlreadyExistsException, ResourceNotFoundException, OperationNotSupportedException,
			InvalidResourceStateException, AccessDeniedException, InvalidParameterValuesException),
		operation[UpdateWorkspaceImagePermissionRequest, UpdateWorkspaceImagePermissionResult](workSpaces, "UpdateWorkspaceImagePermission",
			ResourceNotFoundException, ResourceUnavailableException, AccessDeniedException, InvalidParameterValuesException,
			OperationNotSupportedException),
		operation[DescribeWorkspaceImagePermissionsRequest, DescribeWorkspaceImagePermissionsResult](workSpaces, "DescribeWorkspaceImagePermissions",
			ResourceNotFoundException, AccessDeniedException, InvalidParameterValuesException),
		operation[ImportWorkspaceImageRequest, ImportWorkspaceImageResult](workSpaces, "ImportWorkspaceImage",
			ResourceLimitExceededException, ResourceAlreadyExistsException, ResourceNotFoundException, OperationNotSupportedException,
			AccessDeniedException, InvalidParameterValuesException),
		operation[ImportCustomWorkspaceImageRequest, ImportCustomWorkspaceImageResult](workSpaces, "ImportCustomWorkspaceImage",
			AccessDeniedException, InvalidParameterValuesException, OperationNotSupportedException, ResourceNotFoundException,
			ResourceAlreadyExistsException, ResourceLimitExceededException),
		operation[DescribeCustomWorkspaceImageImportRequest, DescribeCustomWorkspaceImageImportResult](workSpaces, "DescribeCustomWorkspaceImageImport",
			AccessDeniedException, ResourceNotFoundException),
		operation[DescribeImageAssociationsRequest, DescribeImageAssociationsResult](workSpaces, "DescribeImageAssociations",
			AccessDeniedException, InvalidParameterValuesException, OperationNotSupportedException, ResourceNotFoundException),
	}
})

// find returns the first operation that is wanted, and whether there is one.
func find(wanted func(Operation) bool) (Operation, bool) {
	i := slices.IndexFunc(table(), wanted)
	if i < 0 {
		return Operation{}, false
	}
	op := table()[i]
	op.Errors = slices.Clone(op.Errors)
	return op, true
}

// OperationByTarget returns the operation that the header X-Amz-Target of a
// call names, and whether there is one.
func OperationByTarget(target string) (Operation, bool) {
	return find(func(o Operation) bool { return o.Target == target })
}

// OperationByName returns the operation with a name as the API reference or the
// AWS CLI spells it, such as CreateImageBuilder or create-image-builder, and
// whether there is one. Upper and lower case are the same, and hyphens don't
// count.
func OperationByName(name string) (Operation, bool) {
	name = strings.ReplaceAll(name, "-", "")
	return find(func(o Operation) bool { return strings.EqualFold(o.Name, name) })
}

// OperationOf returns the operation of a request, such as a
// *[StartImageBuilderRequest], and whether there is one.
func OperationOf(request Shape) (Operation, bool) {
	return find(func(o Operation) bool { return reflect.TypeOf(o.newRequest()) == reflect.TypeOf(request) })
}

// service is what the operations of a service have in common.
type service struct {
	name, targetPrefix string
	// messageMember is the name of the member with the message of an exception,
	// and statuses are the HTTP statuses of those whose status is not 400.
	messageMember string
	statuses      map[ErrorCode]int
}

var (
	appStream = &service{
		"appstream", "PhotonAdminProxyService.", "Message",
		map[ErrorCode]int{ResourceNotFoundException: 404, DryRunOperationException: 412},
	}
	workSpaces = &service{"workspaces", "WorkspacesService.", "message", nil}

	services = []*service{appStream, workSpaces}
)

// has reports whether the service has the exception: whether it has a status, or
// an operation documents it.
func (s *service) has(code ErrorCode) bool {
	return s.statuses[code] != 0 || slices.ContainsFunc(table(), func(o Operation) bool { return o.Service == s.name && slices.Contains(o.Errors, code) })
}

// NewError returns the error with which the operation ends. Code may be one that
// the operation does not document. The zero Operation, as [OperationByTarget]
// returns for a name that it does not know, can be used for
// [UnknownOperationException].
//
// The HTTP status is that of the service's model, which AWS publishes with its
// SDKs: for AppStream 404 for [ResourceNotFoundException], 412 for
// [DryRunOperationException], and 400 for its other exceptions. The model of
// WorkSpaces gives none, and no model has the errors that are common to all
// services: these have 400, except 500 for [InternalFailure] and
// [InternalServerError] and 503 for [ServiceUnavailable]. A client should compare
// the code, not the status.
func (o Operation) NewError(code ErrorCode, message string) *APIError {
	e := &APIError{Code: code, Message: message, StatusCode: 400, Service: o.Service}
	switch code {
	case InternalFailure, InternalServerError:
		e.StatusCode = 500
	case ServiceUnavailable:
		e.StatusCode = 503
	}
	for _, s := range services {
		if status := s.statuses[code]; s.name == o.Service && status != 0 {
			e.StatusCode = status
		}
	}
	return e
}

// paged is a result that comes in pages.
type paged interface {
	// itemsMember returns the wire name of the member with the items of a page.
	itemsMember() string
}

// operation returns the operation with request Q and result R. The generator
// reads the calls of this function.
func operation[Q, R any, PQ PointerTo[Q], PR PointerTo[R]](s *service, name string, errs ...ErrorCode) Operation {
	o := Operation{
		Service:    s.name,
		Name:       name,
		Target:     s.targetPrefix + name,
		Errors:     errs,
		newRequest: func() Shape { return PQ(new(Q)) },
		newResult:  func() Shape { return PR(new(R)) },
	}
	if p, ok := o.newResult().(paged); ok {
		o.ResultKey = p.itemsMember()
	}
	return o
}
