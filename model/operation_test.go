package model_test

import (
	"go/ast"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/euc-go/eucmodel/internal/apitable"
	"github.com/euc-go/eucmodel/model"
)

// exportedOnly leaves out the functions that make values.
var exportedOnly = cmpopts.IgnoreUnexported(model.Operation{})

// operationTable is the table of the operations, as what Operations returns. What
// Operation does not export is left out.
func operationTable(t *testing.T) []model.Operation {
	t.Helper()
	var want []model.Operation
	for _, op := range readTable(t, apitable.ReadOperations, "operations.txt") {
		var errs []model.ErrorCode
		for _, code := range op.Errors {
			errs = append(errs, model.ErrorCode(code))
		}
		want = append(want, model.Operation{Service: op.Service, Name: op.Name, Target: op.Target, Errors: errs, ResultKey: op.Pages})
	}
	return want
}

func TestOperations(t *testing.T) {
	if diff := cmp.Diff(operationTable(t), model.Operations(), exportedOnly); diff != "" {
		t.Errorf("(-operations.txt +Operations):\n%s", diff)
	}
}

func TestOperationDocuments(t *testing.T) {
	for _, want := range readTable(t, apitable.ReadOperations, "operations.txt") {
		t.Run(want.Name, func(t *testing.T) {
			op, ok := model.OperationByTarget(want.Target)
			if !ok {
				t.Fatal("there is no such operation")
			}
			checkNew(t, want.Request, op.NewRequest)
			checkNew(t, want.Result, op.NewResult)
			if of, ok := model.OperationOf(op.NewRequest()); !ok || of.Name != want.Name {
				t.Errorf("OperationOf its request is %q", of.Name)
			}
			if of, ok := model.OperationOf(op.NewResult()); ok {
				t.Errorf("OperationOf its result is %q", of.Name)
			}
		})
	}
}

// checkNew insists that create makes empty shapes of that name.
func checkNew(t *testing.T, name string, create func() model.Shape) {
	t.Helper()
	got := create()
	if typ := reflect.TypeOf(got).String(); typ != "*model."+name {
		t.Fatalf("a new document is a %s, want a pointer to a %s", typ, name)
	}
	if v := reflect.ValueOf(got); v.IsNil() || !v.Elem().IsZero() {
		t.Errorf("a new %s is %v", name, got)
	}
	// One that is filled leaves the next empty.
	if err := got.UnmarshalJSON(readFixture(t, "shapes", name, "full.json")); err != nil {
		t.Error(err)
	}
	if v := reflect.ValueOf(create()); !v.Elem().IsZero() {
		t.Errorf("the second new %s is %v", name, v)
	}
}

// The answers that come in pages have the methods for it, and no others have.
func TestPagedOperations(t *testing.T) {
	items := make(map[string]string) // the type of each list by shape and member
	for _, shape := range readTable(t, apitable.ReadShapes, "members.txt") {
		for _, m := range shape.Members {
			items[shape.Name+"."+m.Name] = valueType(m.Type)
		}
	}
	for _, want := range readTable(t, apitable.ReadOperations, "operations.txt") {
		t.Run(want.Name, func(t *testing.T) {
			op, _ := model.OperationByTarget(want.Target)
			paged := want.Pages != ""
			if op.Paged() != paged {
				t.Errorf("paged: %v", op.Paged())
			}
			if _, ok := op.NewRequest().(interface{ SetPage(token string, size int) }); ok != paged {
				t.Errorf("the request has SetPage: %v, want %v", ok, paged)
			}
			result := reflect.ValueOf(op.NewResult())
			method := result.MethodByName("Page")
			if method.IsValid() != paged {
				t.Fatalf("the result has Page: %v, want %v", method.IsValid(), paged)
			}
			if !paged {
				return
			}
			member := result.Elem().FieldByName(want.Pages)
			if typ := items[want.Result+"."+want.Pages]; !member.IsValid() || member.Type().String() != typ {
				t.Fatalf("the member %s of the result is a %v, want %s", want.Pages, member, typ)
			}
			page := reflect.MakeSlice(member.Type(), 2, 2)
			member.Set(page)
			if got := method.Call(nil)[0]; got.Type() != member.Type() || got.Len() != 2 || got.Pointer() != page.Pointer() {
				t.Errorf("Page returns %v, want the member %s", got, want.Pages)
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
		"text after":        "PhotonAdminProxyService.DeleteImages",
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
	if diff := cmp.Diff(operationTable(t), model.Operations(), exportedOnly); diff != "" {
		t.Errorf("(-operations.txt +Operations):\n%s", diff)
	}
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
