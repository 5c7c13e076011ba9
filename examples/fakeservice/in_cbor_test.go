package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// inCBOR says that the tests call AppStream in RPC v2 CBOR, where they do not in
// AWS JSON. Only TestInCBOR sets it.
var inCBOR bool

// testsInCBOR are the tests of what the service does with AppStream's operations,
// in whichever protocol.
var testsInCBOR = []func(*testing.T){
	TestLife, TestStateThatNobodySees, TestExceptions, TestQuota,
	TestCopyImage, TestCopyImageToAnotherRegion, TestCreateUpdatedImage, TestCopyRefused, TestImageQuota,
	TestExport, TestExportSettle, TestExportFilters, TestExportPages, TestExportRefused, TestExportQuota,
	TestCreateImportedImage, TestImportRefused, TestCatalogIsNotShown,
	TestSamplePermissions, TestImagePermissions, TestImagePermissionsPages, TestImagePermissionsRefused, TestImagePermissionsQuota,
	TestFilters, TestDeleteImage, TestPages,
	TestOperations, TestAskedExceptions, TestRefused,
	TestSoftware, TestSoftwareSettle, TestRetriedSoftware, TestSoftwareOfDeleted, TestSoftwarePages, TestSoftwareRefused,
	TestStreamingURL, TestStreamingURLIsNotShown,
}

// testsOnce are the tests and files of tests that have no part in TestInCBOR.
var testsOnce = map[string]string{
	"main_test.go":                  "of the program's arguments",
	"host_test.go":                  "calls are refused before their protocol matters",
	"protocol_json_test.go":         "of one protocol",
	"protocol_cbor_test.go":         "of one protocol",
	"workspace_images_test.go":      "WorkSpaces does not speak CBOR",
	"workspace_imports_test.go":     "WorkSpaces does not speak CBOR",
	"workspace_permissions_test.go": "WorkSpaces does not speak CBOR",
	"TestInCBOR":                    "itself",
	"TestLoad":                      "has clients of both protocols",
	"TestHostileBodies":             "has bodies of both protocols",
	"TestChangesBetweenPages":       "makes no call",
	"TestTokens":                    "makes no call",
	"TestData":                      "makes no call",
	"TestDataWithUnknownMembers":    "has a number that CBOR has no digits for",
	"TestOperationWithoutHandler":   "makes no call",
	"TestWrongMethod":               "has the paths of both protocols",
	"TestBodyThatStops":             "of connections",
	"TestClientThatDoesNotRead":     "of connections",
}

// In CBOR the service has the same state and the same errors as in JSON.
func TestInCBOR(t *testing.T) {
	inCBOR = true
	defer func() { inCBOR = false }()
	var names []string
	for _, test := range testsInCBOR {
		name := runtime.FuncForPC(reflect.ValueOf(test).Pointer()).Name()
		name = name[strings.LastIndexByte(name, '.')+1:]
		names = append(names, name)
		t.Run(name, test)
	}
	for _, name := range testNames(t) {
		if testsOnce[name] == "" && !slices.Contains(names, name) {
			t.Errorf("%s is not in testsInCBOR, and testsOnce gives no reason", name)
		}
	}
}

// testNames returns the names of the tests in the files that are not in testsOnce.
func testNames(t *testing.T) (names []string) {
	t.Helper()
	files, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if testsOnce[name] != "" {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && strings.HasPrefix(f.Name.Name, "Test") {
				names = append(names, f.Name.Name)
			}
		}
	}
	return names
}
