package sdkcompare

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/sdkdiff"
	"github.com/euc-go/eucmodel/model"
)

// errors compares the documented errors of each operation with those for which the
// SDK has a type.
func errors(t *testing.T, clients map[string]reflect.Type) (found []string) {
	sources := make(map[string]map[string]map[string]bool)
	for service := range clients {
		sources[service] = deserializedErrors(t, filepath.Join(packageDir(t, "github.com/aws/aws-sdk-go-v2/service/"+service), "deserializers.go"))
	}
	for _, op := range model.Operations() {
		sdk, ok := sources[op.Service][op.Name]
		if !ok {
			t.Errorf("the SDK's source has no function that reads the errors of %s", op.Name)
		}
		ours := make(map[string]bool)
		for _, code := range op.Errors {
			ours[string(code)] = true
		}
		for _, difference := range sdkdiff.OnlyIn(sdk, ours) {
			found = append(found, op.Name+" "+difference)
		}
	}
	return found
}

// deserializedErrors returns the exceptions that the SDK distinguishes for each
// operation: the cases of the switch in the function that reads its errors. These
// are case strings.EqualFold("X", errorCode) for JSON, and case "X" for CBOR.
func deserializedErrors(t *testing.T, source string) map[string]map[string]bool {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), source, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]map[string]bool)
	for _, decl := range file.Decls {
		function, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		_, operation, ok := strings.Cut(function.Name.Name, "_deserializeOpError")
		if !ok {
			continue
		}
		all[operation] = make(map[string]bool)
		ast.Inspect(function, func(n ast.Node) bool {
			if clause, ok := n.(*ast.CaseClause); ok && len(clause.List) == 1 {
				if code, ok := literal(clause.List[0]); ok {
					all[operation][code] = true
				}
			}
			return true
		})
	}
	return all
}

// literal returns the string that e is, or that it is called with first.
func literal(e ast.Expr) (string, bool) {
	if call, ok := e.(*ast.CallExpr); ok && len(call.Args) > 0 {
		e = call.Args[0]
	}
	basic, ok := e.(*ast.BasicLit)
	if !ok || basic.Kind != token.STRING {
		return "", false
	}
	code, err := strconv.Unquote(basic.Value)
	return code, err == nil
}
