package libraries_test

import (
	"bytes"
	"log/slog"
	"regexp"
	"strings"
	"testing"

	"github.com/euc-go/eucmodel/examples/awssdk/libraries"
	"github.com/euc-go/eucmodel/model"
)

func TestLogging(t *testing.T) {
	builder := &model.ImageBuilder{Name: "<office>", VpcConfig: &model.VpcConfig{SubnetIds: []string{"subnet-1"}}, Unknown: `"New":1`}
	const document = `{"Name":"<office>","VpcConfig":{"SubnetIds":["subnet-1"]},"New":1}`
	withoutTime := &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}
	var out bytes.Buffer
	text, asJSON := slog.NewTextHandler(&out, withoutTime), slog.NewJSONHandler(&out, withoutTime)
	for name, c := range map[string]struct {
		handler slog.Handler
		attr    slog.Attr
		want    string
	}{
		"text":                  {text, libraries.Logged("builder", builder), `builder="` + strings.ReplaceAll(document, `"`, `\"`) + `"`},
		"JSON":                  {asJSON, slog.Any("builder", builder), `"builder":` + document},
		"JSON, by value":        {asJSON, slog.Any("builder", *builder), `"builder":` + document},
		"what can't be written": {text, libraries.Logged("builder", &model.ImageBuilder{Name: "\xff"}), `Name: the text is not UTF-8"`},
		"a nil shape":           {text, libraries.Logged("builder", (*model.ImageBuilder)(nil)), "builder=null"},
	} {
		out.Reset()
		slog.New(c.handler).LogAttrs(t.Context(), slog.LevelInfo, "m", c.attr)
		if !strings.Contains(out.String(), c.want) {
			t.Errorf("%s: got %s want %s", name, out.String(), c.want)
		}
	}

	// Without the recipe, text shows addresses.
	out.Reset()
	slog.New(text).LogAttrs(t.Context(), slog.LevelInfo, "m", slog.Any("builder", *builder))
	if !regexp.MustCompile(`VpcConfig:0x[0-9a-f]+`).Match(out.Bytes()) {
		t.Errorf("no address in %s", out.String())
	}
}
