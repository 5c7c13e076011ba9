package validate_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/validate"
)

// TestSchemaFiles insists that the folder has the schema of every request, as it
// is now, and nothing else.
func TestSchemaFiles(t *testing.T) {
	dir := filepath.Join("..", "schemas")
	want := make(map[string]string)
	for _, op := range model.Operations() {
		request := op.NewRequest()
		want[reflect.TypeOf(request).Elem().Name()+".json"] = string(validate.Schema(request))
	}
	got := make(map[string]string)
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(filepath.Join(dir, file.Name()))
		if err != nil {
			t.Fatal(err)
		}
		got[file.Name()] = string(text)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("run go generate ./... (-want +got):\n%s", diff)
	}
}

// TestSchemaForm covers what all schemas have in common.
func TestSchemaForm(t *testing.T) {
	for name, newShape := range allShapes {
		schema := validate.Schema(newShape())
		begin := "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n" +
			"  \"$id\": \"https://github.com/euc-go/eucmodel/schemas/" + name + ".json\",\n" +
			"  \"title\": \"" + name + "\",\n" +
			"  \"description\": \"" + name + " "
		if !bytes.HasPrefix(schema, []byte(begin)) {
			t.Errorf("%s begins %.300s", name, schema)
		}
		if !bytes.HasSuffix(schema, []byte("\n}\n")) {
			t.Errorf("%s does not end with a line of its own", name)
		}
		if again := validate.Schema(newShape()); !bytes.Equal(again, schema) {
			t.Errorf("%s: it differs the second time", name)
		}
		checkProse(t, name, decodedJSON(t, schema).(object))
	}
}

// goWords are words that say nothing to somebody who reads JSON.
var goWords = regexp.MustCompile(`\bnil\b|\bpointer|\benums\.|omitzero|[\[\]]|\n\t| {2}|Errors:|IsTransitional`)

// checkProse insists that each structure and each member is described.
func checkProse(t *testing.T, at string, schema object) {
	t.Helper()
	description, _ := schema["description"].(string)
	if description == "" || !strings.Contains(description, ".") {
		t.Errorf("%s: the description %q is no sentence", at, description)
	}
	if word := goWords.FindString(description); word != "" {
		t.Errorf("%s: the description %q has %q", at, description, word)
	}
	members, _ := schema["properties"].(object)
	for name, member := range members {
		checkProse(t, at+"."+name, member.(object))
	}
	defs, _ := schema["$defs"].(object)
	for name, def := range defs {
		if title := def.(object)["title"]; title != name {
			t.Errorf("%s: %s has the title %v", at, name, title)
		}
		checkProse(t, at+" "+name, def.(object))
	}
}

// TestSchemaProse insists that descriptions come from the comments, word for word
// but for links and for what is not about the document.
func TestSchemaProse(t *testing.T) {
	request := decodedJSON(t, validate.Schema(new(model.CreateImageBuilderRequest))).(object)
	task := decodedJSON(t, validate.Schema(new(model.ExportImageTask))).(object)
	member := func(schema object, name string) any {
		return schema["properties"].(object)[name].(object)["description"]
	}
	for _, c := range []struct {
		why       string
		got, want any
	}{
		{
			"paragraphs, without the one with errors", request["description"],
			"CreateImageBuilderRequest asks for a new image builder. The builder starts in the state PENDING and is ready in the state RUNNING.\n\n" +
				"Exactly one of ImageName and ImageArn names the image to start from.\n\n" +
				"AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html",
		},
		{
			"lines of a comment are one line", member(request, "AppstreamAgentVersion"),
			"AppstreamAgentVersion is the streaming agent to install, 1 to 100 characters; LATEST stands for the newest. Absent keeps the agent of the image.",
		},
		{
			"a link is a name", task["description"].(string)[:strings.IndexByte(task["description"].(string), '\n')],
			"ExportImageTask is the work of making a machine image of Amazon EC2 (an AMI) from an AppStream Image.",
		},
		{"no methods", member(task, "State"), "State says where the task is."},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.why, diff)
		}
	}
}

// TestSchemaOfNothing covers what has no schema, and a nil pointer, whose type says
// enough.
func TestSchemaOfNothing(t *testing.T) {
	type embedding struct {
		model.StopImageBuilderRequest
		Owner string
	}
	type holding struct{ *model.VpcConfig }
	for why, v := range map[string]model.Shape{
		"nil": nil, "a structure that embeds a shape": new(embedding), "a nil pointer to it": (*embedding)(nil),
		"one that embeds a pointer": holding{new(model.VpcConfig)}, "one that embeds a nil pointer": holding{}, "a pointer to it": new(holding),
	} {
		if got := validate.Schema(v); got != nil {
			t.Errorf("%s: got %s", why, got)
		}
	}
	want := validate.Schema(&model.VpcConfig{SubnetIds: []string{""}})
	if got := validate.Schema((*model.VpcConfig)(nil)); !bytes.Equal(got, want) {
		t.Errorf("a nil pointer: got %s", got)
	}
	clear(want)
	if again := validate.Schema(new(model.VpcConfig)); bytes.Equal(again, want) || again[0] != '{' {
		t.Error("a caller who changes a schema changes those of others")
	}
}
