package model_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
)

// A structure that embeds a shape gets its methods, and is read and written as
// that shape alone. With a name for the field nothing is lost.
func Example_embedding() {
	type embedded struct {
		Owner string
		model.VpcConfig
	}
	type named struct {
		Owner     string
		VpcConfig model.VpcConfig
	}
	network := model.VpcConfig{SubnetIds: []string{"subnet-1"}}
	lost, err := json.Marshal(embedded{Owner: "it", VpcConfig: network})
	fmt.Println(string(lost), err)
	kept, err := json.Marshal(named{Owner: "it", VpcConfig: network})
	fmt.Println(string(kept), err)

	var a embedded
	var b named
	fmt.Println(json.Unmarshal(kept, &a), a.Owner == "")
	fmt.Println(json.Unmarshal(kept, &b), b.Owner)
	// Output:
	// {"SubnetIds":["subnet-1"]} <nil>
	// {"Owner":"it","VpcConfig":{"SubnetIds":["subnet-1"]}} <nil>
	// <nil> true
	// <nil> it
}

// DisallowUnknownFields of encoding/json has no effect on shapes: they keep what
// they don't know. UnmarshalStrict reports it.
func ExampleUnmarshalStrict_disallowUnknownFields() {
	document := `{"Name": "office", "nmae": "lab"}`
	var request model.StopImageBuilderRequest
	d := json.NewDecoder(strings.NewReader(document))
	d.DisallowUnknownFields()
	fmt.Println(d.Decode(&request), request.Unknown)
	fmt.Println(model.UnmarshalStrict([]byte(document), new(model.StopImageBuilderRequest)))
	// Output:
	// <nil> "nmae": "lab"
	// nmae: unknown member; did you mean "Name"? (line 1, column 20)
}

// With %v and in a log of text, optional members are addresses: write the text of
// AppendJSON. The JSON handler of log/slog writes a shape as it is.
func Example_logging() {
	builder := &model.ImageBuilder{Name: "office", VpcConfig: &model.VpcConfig{SubnetIds: []string{"subnet-1"}}}
	fmt.Println("addresses:", strings.Contains(fmt.Sprintf("%v", builder), " 0x"))

	text, err := builder.AppendJSON(nil)
	fmt.Printf("%s %v\n", text, err)

	handler := slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}})
	slog.New(handler).Info("ready", "builder", builder)
	// Output:
	// addresses: true
	// {"Name":"office","VpcConfig":{"SubnetIds":["subnet-1"]}} <nil>
	// {"level":"INFO","msg":"ready","builder":{"Name":"office","VpcConfig":{"SubnetIds":["subnet-1"]}}}
}

// Package go-cmp needs no options: times compare as instants, and there are no
// hidden fields.
func Example_cmp() {
	var a, b model.Image
	err := errors.Join(
		json.Unmarshal([]byte(`{"Name": "base", "CreatedTime": 1561990123, "Platform": "WINDOWS"}`), &a),
		json.Unmarshal([]byte(`{"CreatedTime": "2019-07-01T16:08:43+02:00", "Name": "base"}`), &b),
	)
	fmt.Println(err, cmp.Equal(a, b))
	b.Platform = "WINDOWS"
	fmt.Println(cmp.Equal(a, b), cmp.Diff(a, b) == "")
	// Output:
	// <nil> false
	// true true
}
