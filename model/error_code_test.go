package model_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// sourceFiles returns the package's hand-written files.
func sourceFiles(t *testing.T) []*ast.File {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "zz_generated") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// codeConstants returns the comments of the constants of type ErrorCode by their
// names. It insists that the value of each is its name, so that no two are the
// same.
func codeConstants(t *testing.T) map[string]string {
	t.Helper()
	comments := make(map[string]string)
	for _, file := range sourceFiles(t) {
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			if id, ok := spec.Type.(*ast.Ident); !ok || id.Name != "ErrorCode" {
				return true
			}
			name := spec.Names[0].Name
			comments[name] = spec.Doc.Text()
			if len(spec.Names) != 1 || len(spec.Values) != 1 {
				t.Errorf("%s does not stand alone in its line", name)
				return true
			}
			value, ok := spec.Values[0].(*ast.BasicLit)
			if !ok || value.Value != strconv.Quote(name) {
				t.Errorf("the value of %s is not its name", name)
			}
			return true
		})
	}
	return comments
}

func TestCodesHaveComments(t *testing.T) {
	for name, comment := range codeConstants(t) {
		if !strings.HasPrefix(comment, name+" ") || !strings.HasSuffix(comment, ".\n") {
			t.Errorf("the comment of %s is no sentence that begins with the name: %q", name, comment)
		}
		if !ast.IsExported(name) {
			t.Errorf("%s is not exported", name)
		}
	}
}

// codes are the words that have a constant, each for the reason that the
// documentation of AWS has it.
var codes = map[string][]string{
	"exceptions of AppStream's image operations": {
		"ConcurrentModificationException", "DryRunOperationException", "IncompatibleImageException", "InvalidAccountStatusException",
		"InvalidParameterCombinationException", "InvalidRoleException", "LimitExceededException", "OperationNotPermittedException",
		"RequestLimitExceededException", "ResourceAlreadyExistsException", "ResourceInUseException", "ResourceNotAvailableException",
		"ResourceNotFoundException",
	},
	"exceptions of WorkSpaces' image operations": {
		"AccessDeniedException", "InvalidParameterValuesException", "InvalidResourceStateException", "OperationNotSupportedException",
		"ResourceAlreadyExistsException", "ResourceAssociatedException", "ResourceLimitExceededException", "ResourceNotFoundException",
		"ResourceUnavailableException",
	},
	"errors common to all operations": {
		"AccessDeniedException", "ExpiredTokenException", "IncompleteSignature", "InternalFailure", "InternalServerError",
		"InvalidClientTokenId", "InvalidSignatureException", "MissingAuthenticationToken", "NotAuthorized", "OptInRequired",
		"RequestEntityTooLargeException", "RequestExpired", "RequestTimeoutException", "SerializationException", "ServiceUnavailable",
		"ThrottlingException", "UnknownOperationException", "UnrecognizedClientException", "ValidationException",
	},
}

func TestEveryCodeHasAConstant(t *testing.T) {
	constants := codeConstants(t)
	wanted := make(map[string]bool)
	for why, names := range codes {
		for _, name := range names {
			wanted[name] = true
			if _, ok := constants[name]; !ok {
				t.Errorf("%s: %s has no constant", why, name)
			}
		}
	}
	for name := range constants {
		if !wanted[name] {
			t.Errorf("%s is declared, and not in the table of this test", name)
		}
	}
}
