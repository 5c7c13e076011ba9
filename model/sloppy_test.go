package model_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/model"
)

// sloppy is what a document of testdata/documents-sloppy has besides nulls that
// UnmarshalStrict reports, as paths.
type sloppy struct {
	// zeros are members with an empty text or a zero that the wire does not
	// allow, which are read as absent; required are those of them that are
	// written all the same.
	zeros, required []string
	// unknown are members that the shapes do not have.
	unknown []string
}

// sloppyDocuments are documents as services, clients and shells write them, by
// the shape that they are of and by who writes them so: the service itself, the
// AWS CLI version 2, a Python program that prints what boto3 returns, PowerShell
// 5 and 7 (all properties of an object, null or not), and --generate-cli-skeleton
// of the AWS CLI.
var sloppyDocuments = map[string]sloppy{
	"DescribeWorkspaceImagesResult.service": {},
	"DescribeWorkspaceImagesResult.cli-v2":  {},
	"DescribeWorkspaceImagesResult.boto3":   {unknown: []string{"ResponseMetadata"}},
	"DescribeImagesResult.service":          {unknown: []string{"Images[1].GpuPartitions"}},
	"DescribeImageBuildersResult.powershell": {
		zeros: []string{
			"ImageBuilders[0].RootVolumeConfig.VolumeSizeInGb", "ImageBuilders[1].AppstreamAgentVersion",
			"ImageBuilders[1].Description", "ImageBuilders[1].ImageBuilderErrors[0].ErrorTimestamp",
		},
		unknown: []string{"ResponseMetadata", "ContentLength", "HttpStatusCode"},
	},
	"CreateImageBuilderRequest.powershell": {},

	"CreateImageBuilderRequest.skeleton": {
		zeros: []string{
			"ImageName", "ImageArn", "IamRoleArn", "AppstreamAgentVersion", "AccessEndpoints[0].VpceId",
			"RootVolumeConfig.VolumeSizeInGb",
		},
		required: []string{"Name", "InstanceType"},
	},
	"StartImageBuilderRequest.skeleton":                    {zeros: []string{"AppstreamAgentVersion"}, required: []string{"Name"}},
	"StopImageBuilderRequest.skeleton":                     {required: []string{"Name"}},
	"DeleteImageBuilderRequest.skeleton":                   {required: []string{"Name"}},
	"DescribeImageBuildersRequest.skeleton":                {zeros: []string{"NextToken"}},
	"DescribeImageBuildersResult.skeleton":                 {zeros: []string{"ImageBuilders[0].RootVolumeConfig.VolumeSizeInGb"}},
	"DescribeImagesRequest.skeleton":                       {zeros: []string{"NextToken"}},
	"DeleteImageRequest.skeleton":                          {required: []string{"Name"}},
	"AssociateSoftwareToImageBuilderRequest.skeleton":      {required: []string{"ImageBuilderName"}},
	"DisassociateSoftwareFromImageBuilderRequest.skeleton": {required: []string{"ImageBuilderName"}},
	"StartSoftwareDeploymentToImageBuilderRequest.skeleton": {
		required: []string{"ImageBuilderName"},
	},
	"DescribeSoftwareAssociationsRequest.skeleton": {zeros: []string{"NextToken"}, required: []string{"AssociatedResource"}},
	"DescribeWorkspaceImagesRequest.skeleton":      {zeros: []string{"NextToken", "MaxResults"}},
	"DescribeWorkspaceImagesResult.skeleton":       {},
}

// Each document is read and written, and compared as plain maps: nothing is gone
// but what is read as absent. UnmarshalStrict reports all that.
func TestSloppyDocuments(t *testing.T) {
	files, err := os.ReadDir(filepath.Join("testdata", "documents-sloppy"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(sloppyDocuments) {
		t.Errorf("there are %d documents, and %d in the table", len(files), len(sloppyDocuments))
	}
	for name, document := range sloppyDocuments {
		shape, _, _ := strings.Cut(name, ".")
		doc := readFixture(t, "documents-sloppy", name+".json")
		want := plain{document: document}
		tree := want.value("", "", decodedNumbers(t, doc))
		var reported []string
		for _, p := range problems(t, model.UnmarshalStrict(doc, allShapes[shape]())) {
			reported = append(reported, p.Path+" "+string(p.Kind))
		}
		if diff := cmp.Diff(want.reported(), sorted(reported)); diff != "" {
			t.Errorf("%s: what UnmarshalStrict reports (-want +got):\n%s", name, diff)
		}
		for reader, read := range readers {
			for writer, write := range writers {
				t.Run(strings.Join([]string{name, reader, writer}, "/"), func(t *testing.T) {
					value := allShapes[shape]()
					if err := read(doc, value); err != nil {
						t.Fatal(err)
					}
					written, err := write(value)
					if err != nil {
						t.Fatal(err)
					}
					got := plain{document: sloppy{unknown: document.unknown}}
					if diff := cmp.Diff(tree, got.value("", "", decodedNumbers(t, written))); diff != "" {
						t.Errorf("(-want +got):\n%s", diff)
					}
					if len(got.nulls) > 0 {
						t.Errorf("nulls are written at %s", got.nulls)
					}
				})
			}
		}
	}
}

// decodedNumbers returns a document as plain maps and lists, with its numbers as
// they are spelled.
func decodedNumbers(t *testing.T, doc []byte) any {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(doc))
	decoder.UseNumber()
	var v any
	if err := decoder.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// plain takes what is read as absent out of a decoded document.
type plain struct {
	document sloppy
	// nulls are the paths of those found.
	nulls []string
}

// structures are the lists of structures that have a null in some document: it
// stands for an empty structure there, else for an empty string.
var structures = []string{"Applications", "ImageBuilderErrors"}

// value returns a value as it is to be written: without nulls and zeros that the
// wire does not allow, and with times as epoch seconds.
func (p *plain) value(path, name string, v any) any {
	if slices.Contains(p.document.unknown, path) {
		return v
	}
	switch v := v.(type) {
	case map[string]any:
		isMap := name == "Metadata" || name == "Tags"
		for member, inner := range v {
			place := strings.TrimPrefix(path+"."+member, ".")
			if isMap {
				place = fmt.Sprintf("%s[%q]", path, member)
			}
			switch {
			case slices.Contains(p.document.zeros, place):
				delete(v, member)
			case inner != nil:
				v[member] = p.value(place, member, inner)
			case isMap:
				p.nulls = append(p.nulls, place)
				v[member] = ""
			default:
				p.nulls = append(p.nulls, place)
				delete(v, member)
			}
		}
	case []any:
		for i, inner := range v {
			place := fmt.Sprintf("%s[%d]", path, i)
			if inner != nil {
				v[i] = p.value(place, "", inner)
				continue
			}
			p.nulls = append(p.nulls, place)
			if v[i] = ""; slices.Contains(structures, name) {
				v[i] = map[string]any{}
			}
		}
	}
	if slices.Contains([]string{"Created", "CreatedTime", "PublicBaseImageReleasedDate", "ErrorTimestamp"}, name) {
		return epoch(v)
	}
	return v
}

// reported returns what UnmarshalStrict reports of the document, sorted.
func (p *plain) reported() []string {
	var all []string
	add := func(kind model.ProblemKind, paths []string) {
		for _, path := range paths {
			all = append(all, path+" "+string(kind))
		}
	}
	add(model.ProblemNull, p.nulls)
	add(model.ProblemZero, p.document.zeros)
	add(model.ProblemZero, p.document.required)
	add(model.ProblemUnknownMember, p.document.unknown)
	return sorted(all)
}

// sorted returns a sorted list.
func sorted(list []string) []string {
	slices.Sort(list)
	return list
}

// epoch returns a time in the notation of the service or of a client as exact
// epoch seconds.
func epoch(v any) string {
	seconds := new(big.Rat)
	switch v := v.(type) {
	case json.Number:
		if _, ok := seconds.SetString(v.String()); ok {
			return seconds.RatString()
		}
	case string:
		for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05"} {
			if at, err := time.Parse(layout, v); err == nil {
				return seconds.SetFrac64(at.UnixNano(), 1e9).RatString()
			}
		}
	}
	return fmt.Sprintf("%v is no time", v)
}

// What PowerShell loses or turns into something else when it writes the objects
// of a response as JSON can't be read, and the error names its place.
func TestPowerShellObjects(t *testing.T) {
	for why, c := range map[string]struct{ doc, path string }{
		"too deep, so the name of its class":         {`{"Name": "a", "VpcConfig": "Amazon.AppStream.Model.VpcConfig"}`, "VpcConfig"},
		"too deep, so a list as text":                {`{"VpcConfig": {"SubnetIds": "subnet-1 subnet-2"}}`, "VpcConfig.SubnetIds"},
		"a list of one that is no list":              {`{"ImageBuilderErrors": {"ErrorMessage": "m"}}`, "ImageBuilderErrors"},
		"an enumeration as an object":                {`{"State": {"Value": "STOPPED"}}`, "State"},
		"a time as Windows PowerShell 5.1 writes it": {`{"CreatedTime": "\/Date(1768365185000)\/"}`, "CreatedTime"},
		"a time as an object":                        {`{"CreatedTime": {"value": "\/Date(1768365185000)\/", "DisplayHint": 2}}`, "CreatedTime"},
		"a truth value as text":                      {`{"DisableIMDSV1": "False"}`, "DisableIMDSV1"},
	} {
		var strict []string
		for _, p := range problems(t, model.UnmarshalStrict([]byte(c.doc), new(model.ImageBuilder))) {
			strict = append(strict, p.Path+" "+string(p.Kind))
		}
		if diff := cmp.Diff([]string{c.path + " type"}, strict); diff != "" {
			t.Errorf("%s: UnmarshalStrict (-want +got):\n%s", why, diff)
		}
		got := problems(t, new(model.ImageBuilder).UnmarshalJSON([]byte(c.doc)))
		if len(got) != 1 || got[0].Path != c.path {
			t.Errorf("%s: UnmarshalJSON reports %v, want one problem at %s", why, got, c.path)
		}
	}
}
