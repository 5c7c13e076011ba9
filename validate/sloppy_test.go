package validate_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/euc-go/eucmodel/validate"
)

// skeletons are what JSON reports of the skeletons that the AWS CLI makes for
// people to fill in. Each empty text is reported once, by the rule that it breaks.
var skeletons = map[string][]string{
	"CreateImageBuilderRequest": {
		"Name pattern", "ImageName min-length", "ImageArn pattern", "InstanceType min-length", "VpcConfig.SubnetIds[0] min-length",
		"VpcConfig.SecurityGroupIds[0] min-length", "IamRoleArn pattern", "AppstreamAgentVersion min-length",
		"AccessEndpoints[0].VpceId min-length", "RootVolumeConfig.VolumeSizeInGb min", "SoftwaresToInstall[0] min-length",
		"SoftwaresToUninstall[0] min-length",
	},
	"StartImageBuilderRequest":                     {"Name min-length", "AppstreamAgentVersion min-length"},
	"StopImageBuilderRequest":                      {"Name min-length"},
	"DeleteImageBuilderRequest":                    {"Name pattern"},
	"DescribeImageBuildersRequest":                 {"Names[0] min-length", "NextToken min-length"},
	"DescribeImagesRequest":                        {"Names[0] min-length", "Arns[0] pattern", "NextToken min-length"},
	"DeleteImageRequest":                           {"Name pattern"},
	"AssociateSoftwareToImageBuilderRequest":       {"ImageBuilderName pattern", "SoftwareNames[0] min-length"},
	"DisassociateSoftwareFromImageBuilderRequest":  {"ImageBuilderName pattern", "SoftwareNames[0] min-length"},
	"StartSoftwareDeploymentToImageBuilderRequest": {"ImageBuilderName pattern"},
	"DescribeSoftwareAssociationsRequest":          {"AssociatedResource pattern", "NextToken min-length"},
	"DescribeWorkspaceImagesRequest":               {"ImageIds[0] pattern", "NextToken min-length", "MaxResults min"},

	// A result may have values that this version does not know.
	"DescribeImageBuildersResult": {
		"ImageBuilders[0].Arn pattern", "ImageBuilders[0].ImageArn pattern", "ImageBuilders[0].IamRoleArn pattern",
		"ImageBuilders[0].RootVolumeConfig.VolumeSizeInGb min",
	},
	"DescribeWorkspaceImagesResult": {"Images[0].ImageId pattern", "Images[0].OwnerAccountId pattern"},
}

// JSON reports every empty text of a skeleton; of what services and clients write
// only nulls, members that are not known, and what stands for an absent value.
func TestSloppyDocuments(t *testing.T) {
	const dir = "../model/testdata/documents-sloppy"
	files, err := os.ReadDir(filepath.FromSlash(dir))
	if err != nil {
		t.Fatal(err)
	}
	// What a document has instead of leaving a member out.
	absent := map[string][]string{
		"DescribeImageBuildersResult": {
			"ImageBuilders[0].RootVolumeConfig.VolumeSizeInGb min", "ImageBuilders[1].AppstreamAgentVersion min-length",
			"ImageBuilders[1].Description min-length", "ImageBuilders[1].ImageBuilderErrors[0].ErrorTimestamp range",
		},
	}
	read := 0
	for _, file := range files {
		t.Run(file.Name(), func(t *testing.T) {
			document, err := os.ReadFile(filepath.Join(filepath.FromSlash(dir), file.Name()))
			if err != nil {
				t.Fatal(err)
			}
			shape, rest, _ := strings.Cut(file.Name(), ".")
			err = validate.JSON(document, allShapes[shape]())
			got, want := reported(t, err), absent[shape]
			if rest == "skeleton.json" {
				want = skeletons[shape]
				read++
			} else {
				got = slices.DeleteFunc(got, func(line string) bool {
					return strings.HasSuffix(line, " null") || strings.HasSuffix(line, " unknown-member")
				})
			}
			slices.Sort(want)
			slices.Sort(got)
			if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			checkPlaces(t, document, err)
		})
	}
	if read != len(skeletons) {
		t.Errorf("%d skeletons are read, and %d are in the table", read, len(skeletons))
	}
}
