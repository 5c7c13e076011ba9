package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

const builderArn = "arn:aws:appstream:eu-central-1:123456789012:image-builder/"

// wantSoftware checks the names and the states of the software of a builder or
// an image.
func wantSoftware(t *testing.T, url, arn string, want ...string) {
	t.Helper()
	result := answer[model.DescribeSoftwareAssociationsResult](t, url, &model.DescribeSoftwareAssociationsRequest{AssociatedResource: arn})
	var got []string
	for _, a := range result.SoftwareAssociations {
		got = append(got, strings.TrimSpace(a.SoftwareName+" "+string(a.Status)))
		if a.Status.IsFailed() != (len(a.DeploymentError) > 0) {
			t.Errorf("%s has the errors %+v", got[len(got)-1], a.DeploymentError)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" || result.AssociatedResource != arn {
		t.Errorf("software of %s (-want +got):\n%s", result.AssociatedResource, diff)
	}
}

func associate(builder string, software ...string) model.Shape {
	return &model.AssociateSoftwareToImageBuilderRequest{ImageBuilderName: builder, SoftwareNames: software}
}

func disassociate(builder string, software ...string) model.Shape {
	return &model.DisassociateSoftwareFromImageBuilderRequest{ImageBuilderName: builder, SoftwareNames: software}
}

func deploy(builder string) model.Shape {
	return &model.StartSoftwareDeploymentToImageBuilderRequest{ImageBuilderName: builder}
}

// changeSoftware makes a call that has no answer of its own.
func changeSoftware(t *testing.T, url string, request model.Shape) {
	t.Helper()
	if text, refused := call(t, url, request); refused != nil || text != "{}" {
		t.Errorf("%T: got %s, %v", request, text, refused)
	}
}

// Software is staged, pending and installed, and the other way round.
func TestSoftware(t *testing.T) {
	url := start(t, "")
	const name, arn = "ml-notebooks", builderArn + "ml-notebooks"
	wantSoftware(t, url, arn)
	changeSoftware(t, url, associate(name, "a", "b", "c"))
	changeSoftware(t, url, associate(name, "a"))
	wantSoftware(t, url, arn, "a STAGED_FOR_INSTALLATION", "b STAGED_FOR_INSTALLATION", "c STAGED_FOR_INSTALLATION")
	changeSoftware(t, url, disassociate(name, "b"))
	changeSoftware(t, url, deploy(name))
	const busy = "Software of image builder ml-notebooks is PENDING_INSTALLATION"
	checkRefusals(t, url, map[string]refusal{
		"associate meanwhile":    {associate(name, "d"), model.ConcurrentModificationException, busy},
		"disassociate meanwhile": {disassociate(name, "a"), model.ConcurrentModificationException, busy},
		"deploy meanwhile":       {deploy(name), model.ConcurrentModificationException, busy},
	})
	wantSoftware(t, url, arn, "a PENDING_INSTALLATION", "c PENDING_INSTALLATION")
	wantSoftware(t, url, arn, "a INSTALLED", "c INSTALLED")

	nothing := map[string]refusal{"nothing to deploy": {deploy(name), model.OperationNotPermittedException, "Image builder ml-notebooks has no software to deploy"}}
	checkRefusals(t, url, nothing)
	changeSoftware(t, url, disassociate(name, "a", "c"))
	wantSoftware(t, url, arn, "a STAGED_FOR_UNINSTALLATION", "c STAGED_FOR_UNINSTALLATION")
	changeSoftware(t, url, associate(name, "c")) // after all
	wantSoftware(t, url, arn, "a STAGED_FOR_UNINSTALLATION", "c INSTALLED")
	changeSoftware(t, url, deploy(name))
	wantSoftware(t, url, arn, "a PENDING_UNINSTALLATION", "c INSTALLED")
	wantSoftware(t, url, arn, "c INSTALLED")
	checkRefusals(t, url, nothing)
}

func TestSoftwareSettle(t *testing.T) {
	url := startSettling(t, 3)
	changeSoftware(t, url, associate("ml-notebooks", "a"))
	changeSoftware(t, url, deploy("ml-notebooks"))
	for _, want := range []string{"a PENDING_INSTALLATION", "a PENDING_INSTALLATION", "a PENDING_INSTALLATION", "a INSTALLED"} {
		wantSoftware(t, url, builderArn+"ml-notebooks", want)
	}
}

// What failed is taken up again only if that is asked for.
func TestRetriedSoftware(t *testing.T) {
	file := filepath.Join(t.TempDir(), "data.json")
	const failure = `,"DeploymentError":[{"ErrorMessage":"It failed."}]`
	text := `{"ImageBuilders":[{"Name":"b","Arn":"` + builderArn + `b","State":"RUNNING"}],
		"SoftwareAssociations":[{"AssociatedResource":"` + builderArn + `b","SoftwareAssociations":[
			{"SoftwareName":"in","Status":"FAILED_TO_INSTALL"` + failure + `},
			{"SoftwareName":"out","Status":"FAILED_TO_UNINSTALL"` + failure + `}]}]}`
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	const arn = builderArn + "b"
	for name, test := range map[string]struct {
		before []model.Shape
		retry  *bool
		want   [][]string // with each description; nil if there is nothing to deploy
	}{
		"no retry":        {nil, nil, nil},
		"explicitly none": {nil, new(false), nil},
		"retry": {nil, new(true), [][]string{
			{"in PENDING_INSTALLATION", "out PENDING_UNINSTALLATION"}, {"in INSTALLED"},
		}},
		"both associated again": {[]model.Shape{associate("b", "in", "out")}, nil, [][]string{
			{"in PENDING_INSTALLATION", "out INSTALLED"}, {"in INSTALLED", "out INSTALLED"},
		}},
		"both disassociated again": {[]model.Shape{disassociate("b", "in", "out")}, nil, [][]string{
			{"out PENDING_UNINSTALLATION"}, nil,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			url := start(t, file)
			wantSoftware(t, url, arn, "in FAILED_TO_INSTALL", "out FAILED_TO_UNINSTALL")
			for _, request := range test.before {
				changeSoftware(t, url, request)
			}
			start := &model.StartSoftwareDeploymentToImageBuilderRequest{ImageBuilderName: "b", RetryFailedDeployments: test.retry}
			if test.want == nil {
				checkRefusals(t, url, map[string]refusal{"deploy": {start, model.OperationNotPermittedException, "Image builder b has no software to deploy"}})
				return
			}
			changeSoftware(t, url, start)
			for _, want := range test.want {
				wantSoftware(t, url, arn, want...)
			}
		})
	}
}

// A builder that is deleted takes its software with it, and an image too.
func TestSoftwareOfDeleted(t *testing.T) {
	url := start(t, "")
	answer[model.DeleteImageBuilderResult](t, url, &model.DeleteImageBuilderRequest{Name: "office-2026"})
	wantSoftware(t, url, builderArn+"office-2026")

	const name, arn = "copy", "arn:aws:appstream:eu-central-1:123456789012:image/copy"
	copyImage := &model.CopyImageRequest{SourceImageName: "office-2026-02", DestinationImageName: name, DestinationRegion: "eu-central-1"}
	answer[model.CopyImageResponse](t, url, copyImage)
	wantImageStates(t, url, name, enums.ImageStateCopying, enums.ImageStateAvailable)
	answer[model.DeleteImageResult](t, url, &model.DeleteImageRequest{Name: name})
	wantSoftware(t, url, arn)
	describeImage(t, url, name) // after which it is gone
	wantNoImage(t, url, name)
}

func TestSoftwarePages(t *testing.T) {
	url := start(t, "")
	var names []string
	var want []model.SoftwareAssociations
	for i := range 5 {
		names = append(names, fmt.Sprintf("software-%d", i))
		want = append(want, model.SoftwareAssociations{SoftwareName: names[i], Status: enums.SoftwareDeploymentStatusStagedForInstallation})
	}
	changeSoftware(t, url, associate("ml-notebooks", names...))
	describe := method[model.DescribeSoftwareAssociationsRequest, model.DescribeSoftwareAssociationsResult](url)
	wantPages(t, paginate.New(describe, &model.DescribeSoftwareAssociationsRequest{AssociatedResource: builderArn + "ml-notebooks"}), want)
	minus := answer[model.DescribeSoftwareAssociationsResult](t, url, &model.DescribeSoftwareAssociationsRequest{AssociatedResource: builderArn + "ml-notebooks", MaxResults: new(int32(-1))})
	if diff := cmp.Diff(want, minus.SoftwareAssociations); diff != "" {
		t.Errorf("a page of -1 (-want +got):\n%s", diff)
	}
}

func TestSoftwareRefused(t *testing.T) {
	url := start(t, "")
	describe := func(arn string) model.Shape {
		return &model.DescribeSoftwareAssociationsRequest{AssociatedResource: arn}
	}
	const (
		noBuilder = "Image builder none was not found"
		busy      = "Image builder cad-render is SNAPSHOTTING"
		failed    = "Image builder erp-client is FAILED"
		twice     = "SoftwareNames has a name twice"
	)
	checkRefusals(t, url, map[string]refusal{
		"associate: no such builder":       {associate("none", "a"), model.ResourceNotFoundException, noBuilder},
		"associate: it is busy":            {associate("cad-render", "a"), model.ConcurrentModificationException, busy},
		"associate: it failed":             {associate("erp-client", "a"), model.OperationNotPermittedException, failed},
		"associate: Linux":                 {associate("gis-rocky", "a"), model.IncompatibleImageException, "Image builder gis-rocky is ROCKY_LINUX8: the software is for Windows"},
		"associate: twice":                 {associate("ml-notebooks", "a", "b", "a"), model.InvalidParameterCombinationException, twice},
		"disassociate: no such builder":    {disassociate("none", "a"), model.ResourceNotFoundException, noBuilder},
		"disassociate: it is busy":         {disassociate("cad-render", "a"), model.ConcurrentModificationException, busy},
		"disassociate: it failed":          {disassociate("erp-client", "a"), model.OperationNotPermittedException, failed},
		"disassociate: twice":              {disassociate("office-2026", "a", "a"), model.InvalidParameterCombinationException, twice},
		"disassociate: no such software":   {disassociate("office-2026", "Microsoft_Project_2024_Standard_64Bit", "a"), model.ResourceNotFoundException, "Software a was not found"},
		"deploy: no such builder":          {deploy("none"), model.ResourceNotFoundException, noBuilder},
		"deploy: it is busy":               {deploy("cad-render"), model.ConcurrentModificationException, busy},
		"deploy: it is stopped":            {deploy("office-2025"), model.OperationNotPermittedException, "Image builder office-2025 is STOPPED"},
		"describe: no such builder":        {describe(builderArn + "none"), model.ResourceNotFoundException, "Resource " + builderArn + "none was not found"},
		"describe: image of somebody else": {describe("arn:aws:appstream:eu-central-1:210987654321:image/partner-viewer-7"), model.OperationNotPermittedException, "Image partner-viewer-7 is not a private image of this account"},
	})
	// None of the calls has changed anything.
	wantSoftware(t, url, builderArn+"ml-notebooks")
	wantSoftware(t, url, builderArn+"office-2026", "Microsoft_Office_2024_LTSC_Standard_64Bit INSTALLED", "Microsoft_Visio_2024_LTSC_Standard_64Bit FAILED_TO_INSTALL", "Microsoft_Project_2024_Standard_64Bit STAGED_FOR_INSTALLATION")
}
