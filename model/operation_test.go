package model_test

import (
	"go/ast"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/euc-go/eucmodel/model"
)

// operationFacts are the operations in the services' models, typed in by hand.
var operationFacts = []struct {
	service, name, target string
	request, result       string
	paged                 string // the member with the items, and their type
	errors                []model.ErrorCode
}{
	{
		"appstream", "CreateImageBuilder", "PhotonAdminProxyService.CreateImageBuilder", "CreateImageBuilderRequest", "CreateImageBuilderResult", "",
		[]model.ErrorCode{
			"LimitExceededException", "RequestLimitExceededException", "InvalidAccountStatusException", "ResourceAlreadyExistsException",
			"ResourceNotAvailableException", "ResourceNotFoundException", "InvalidRoleException", "ConcurrentModificationException",
			"InvalidParameterCombinationException", "IncompatibleImageException", "OperationNotPermittedException",
		},
	},
	{
		"appstream", "StartImageBuilder", "PhotonAdminProxyService.StartImageBuilder", "StartImageBuilderRequest", "StartImageBuilderResult", "",
		[]model.ErrorCode{"ResourceNotAvailableException", "ResourceNotFoundException", "ConcurrentModificationException", "InvalidAccountStatusException", "IncompatibleImageException"},
	},
	{
		"appstream", "StopImageBuilder", "PhotonAdminProxyService.StopImageBuilder", "StopImageBuilderRequest", "StopImageBuilderResult", "",
		[]model.ErrorCode{"ResourceNotFoundException", "OperationNotPermittedException", "ConcurrentModificationException"},
	},
	{
		"appstream", "DeleteImageBuilder", "PhotonAdminProxyService.DeleteImageBuilder", "DeleteImageBuilderRequest", "DeleteImageBuilderResult", "",
		[]model.ErrorCode{"ResourceNotFoundException", "OperationNotPermittedException", "ConcurrentModificationException"},
	},
	{
		"appstream", "DescribeImageBuilders", "PhotonAdminProxyService.DescribeImageBuilders", "DescribeImageBuildersRequest", "DescribeImageBuildersResult", "ImageBuilders []model.ImageBuilder",
		[]model.ErrorCode{"ResourceNotFoundException"},
	},
	{
		"appstream", "DescribeImages", "PhotonAdminProxyService.DescribeImages", "DescribeImagesRequest", "DescribeImagesResult", "Images []model.Image",
		[]model.ErrorCode{"InvalidParameterCombinationException", "ResourceNotFoundException"},
	},
	{
		"appstream", "DeleteImage", "PhotonAdminProxyService.DeleteImage", "DeleteImageRequest", "DeleteImageResult", "",
		[]model.ErrorCode{"ResourceInUseException", "ResourceNotFoundException", "OperationNotPermittedException", "ConcurrentModificationException"},
	},
	{
		"workspaces", "DescribeWorkspaceImages", "WorkspacesService.DescribeWorkspaceImages", "DescribeWorkspaceImagesRequest", "DescribeWorkspaceImagesResult", "Images []model.WorkspaceImage",
		[]model.ErrorCode{"AccessDeniedException"},
	},
}

// exportedOnly leaves out the functions that make values.
var exportedOnly = cmpopts.IgnoreUnexported(model.Operation{})

// checkOperations compares Operations with the facts.
func checkOperations(t *testing.T) {
	t.Helper()
	var want []model.Operation
	for _, fact := range operationFacts {
		key, _, _ := strings.Cut(fact.paged, " ")
		want = append(want, model.Operation{Service: fact.service, Name: fact.name, Target: fact.target, Errors: fact.errors, ResultKey: key})
	}
	if diff := cmp.Diff(want, model.Operations(), exportedOnly); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOperations(t *testing.T) { checkOperations(t) }

func TestOperationDocuments(t *testing.T) {
	for _, fact := range operationFacts {
		t.Run(fact.name, func(t *testing.T) {
			op, ok := model.OperationByTarget(fact.target)
			if !ok {
				t.Fatal("there is no such operation")
			}
			for want, create := range map[string]func() model.Shape{fact.request: op.NewRequest, fact.result: op.NewResult} {
				got := create()
				if name := reflect.TypeOf(got).String(); name != "*model."+want {
					t.Errorf("a new document is a %s, want a pointer to a %s", name, want)
				}
				if v := reflect.ValueOf(got); v.IsNil() || !v.Elem().IsZero() {
					t.Errorf("a new %s is %v", want, got)
				}
				// One that is filled leaves the next empty.
				if err := got.UnmarshalJSON(readFixture(t, "shapes", want, "full.json")); err != nil {
					t.Error(err)
				}
				if v := reflect.ValueOf(create()); !v.Elem().IsZero() {
					t.Errorf("the second new %s is %v", want, v)
				}
			}
		})
	}
}

// A request that is a shape is one of an operation.
func TestEveryRequestHasAnOperation(t *testing.T) {
	known := make(map[string]bool)
	for _, op := range model.Operations() {
		known[reflect.TypeOf(op.NewRequest()).Elem().Name()] = true
	}
	for name := range allShapes {
		if strings.HasSuffix(name, "Request") && !known[name] {
			t.Errorf("%s belongs to no operation", name)
		}
	}
}

// The answers that come in pages have the methods for it, and no others have.
func TestPagedOperations(t *testing.T) {
	for _, fact := range operationFacts {
		t.Run(fact.name, func(t *testing.T) {
			op, _ := model.OperationByTarget(fact.target)
			if op.Paged() != (fact.paged != "") {
				t.Errorf("paged: %v", op.Paged())
			}
			if _, ok := op.NewRequest().(interface{ SetPage(token string, size int) }); ok != op.Paged() {
				t.Errorf("the request has SetPage: %v, want %v", ok, op.Paged())
			}
			result := reflect.ValueOf(op.NewResult())
			method := result.MethodByName("Page")
			if method.IsValid() != op.Paged() {
				t.Fatalf("the result has Page: %v, want %v", method.IsValid(), op.Paged())
			}
			if !op.Paged() {
				return
			}
			field, ok := result.Elem().Type().FieldByName(op.ResultKey)
			if wire, _, _ := strings.Cut(field.Tag.Get("json"), ","); !ok || wire != op.ResultKey || field.Name+" "+field.Type.String() != fact.paged {
				t.Fatalf("the member of the result is %s %s, %q on the wire, want %s", field.Name, field.Type, wire, fact.paged)
			}
			items := reflect.MakeSlice(field.Type, 2, 2)
			result.Elem().FieldByIndex(field.Index).Set(items)
			if got := method.Call(nil)[0]; got.Type() != field.Type || got.Len() != 2 || got.Pointer() != items.Pointer() {
				t.Errorf("Page returns %v, want the member %s", got, op.ResultKey)
			}
		})
	}
}

func TestOperationByTarget(t *testing.T) {
	for _, want := range model.Operations() {
		got, ok := model.OperationByTarget(want.Target)
		if diff := cmp.Diff(want, got, exportedOnly); !ok || diff != "" {
			t.Errorf("%s: %v (-want +got):\n%s", want.Target, ok, diff)
		}
	}
	for name, target := range map[string]string{
		"nothing":           "",
		"lower case":        "photonadminproxyservice.createimagebuilder",
		"another case":      "PhotonAdminProxyService.createImageBuilder",
		"a prefix":          "PhotonAdminProxyService.Create",
		"the service":       "PhotonAdminProxyService",
		"the service, dot":  "PhotonAdminProxyService.",
		"the operation":     "CreateImageBuilder",
		"text behind":       "PhotonAdminProxyService.DeleteImages",
		"white space":       " PhotonAdminProxyService.DeleteImage",
		"the other service": "WorkspacesService.DescribeImages",
		"unknown":           "PhotonAdminProxyService.CreateFleet",
	} {
		got, ok := model.OperationByTarget(target)
		if diff := cmp.Diff(model.Operation{}, got, exportedOnly); ok || diff != "" {
			t.Errorf("%s: %q is an operation: %v (-want +got):\n%s", name, target, ok, diff)
		}
		if got.NewRequest() != nil {
			t.Errorf("%s: %q has a request", name, target)
		}
	}
}

func TestZeroOperation(t *testing.T) {
	var op model.Operation
	if request, result := op.NewRequest(), op.NewResult(); request != nil || result != nil || op.Paged() {
		t.Errorf("request %v, result %v, paged %v; want nil, nil, false", request, result, op.Paged())
	}
}

// What a caller changes stays with the caller.
func TestOperationsAreCopies(t *testing.T) {
	for _, op := range model.Operations() {
		_ = append(op.Errors[:0], "changed")
	}
	clear(model.Operations())
	op, _ := model.OperationByTarget("WorkspacesService.DescribeWorkspaceImages")
	clear(op.Errors)
	checkOperations(t)
}

// The comment of a request names the same exceptions as its operation.
func TestErrorsInComments(t *testing.T) {
	want := make(map[string][]model.ErrorCode)
	for _, op := range model.Operations() {
		want[reflect.TypeOf(op.NewRequest()).Elem().Name()] = op.Errors
	}
	got := make(map[string][]model.ErrorCode)
	for _, file := range sourceFiles(t) {
		for _, declared := range file.Decls {
			decl, ok := declared.(*ast.GenDecl)
			if !ok || !strings.Contains(decl.Doc.Text(), "Errors: ") {
				continue
			}
			name := decl.Specs[0].(*ast.TypeSpec).Name.Name
			got[name] = documentedErrors(decl.Doc.Text())
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-Operations +comments):\n%s", diff)
	}
}

// documentedErrors returns the list in the paragraph "Errors: A, B." of a
// comment.
func documentedErrors(comment string) []model.ErrorCode {
	paragraphs := strings.Split(strings.TrimSpace(comment), "\n\n")
	i := slices.IndexFunc(paragraphs, func(p string) bool { return strings.HasPrefix(p, "Errors: ") })
	if i < 0 {
		return nil
	}
	list, _ := strings.CutPrefix(strings.ReplaceAll(paragraphs[i], "\n", " "), "Errors: ")
	var codes []model.ErrorCode
	for name := range strings.SplitSeq(strings.TrimSuffix(list, "."), ", ") {
		codes = append(codes, model.ErrorCode(name))
	}
	return codes
}
