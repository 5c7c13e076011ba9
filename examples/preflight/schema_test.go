package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/model"
)

// The schema of every request is printed as it stands in the repository,
// however the operation is spelled.
func TestSchema(t *testing.T) {
	for _, op := range model.Operations() {
		name := reflect.TypeOf(op.NewRequest()).Elem().Name()
		want, err := os.ReadFile(filepath.Join("..", "..", "schemas", name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		expect(t, "", []string{"-schema", op.Name}, 0, string(want), "")
		expect(t, "", []string{"-schema", strings.ToLower(op.Name)}, 0, string(want), "")
	}
	want, err := os.ReadFile(filepath.Join("..", "..", "schemas", "CreateImageBuilderRequest.json"))
	if err != nil {
		t.Fatal(err)
	}
	expect(t, "", []string{"-schema", "create-image-builder"}, 0, string(want), "")
}
