package main

import (
	"fmt"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// importWorkspaceImage makes an image of one of EC2. This service does not know
// which there are: every one exists and runs Windows.
func (s *store) importWorkspaceImage(r *model.ImportWorkspaceImageRequest) (*model.ImportWorkspaceImageResult, error) {
	row, err := s.addImport(r.ImageName, r.ImageDescription)
	if err != nil {
		return nil, err
	}
	for _, application := range r.Applications {
		s.install(row.item.ImageId, application)
	}
	return &model.ImportWorkspaceImageResult{ImageId: row.item.ImageId}, nil
}

// importCustomWorkspaceImage makes an image of a source, with EC2 Image Builder.
// Every source exists.
func (s *store) importCustomWorkspaceImage(r *model.ImportCustomWorkspaceImageRequest) (*model.ImportCustomWorkspaceImageResult, error) {
	image, err := s.addImport(r.ImageName, r.ImageDescription)
	if err != nil {
		return nil, err
	}
	row := s.workspaceImports.add(model.DescribeCustomWorkspaceImageImportResult{
		ImageId:                        image.item.ImageId,
		InfrastructureConfigurationArn: r.InfrastructureConfigurationArn,
		State:                          importStates[0],
		ProgressPercentage:             new(int32(0)),
		Created:                        image.item.Created,
		LastUpdatedTime:                image.item.Created,
		ImageSource:                    r.ImageSource,
	})
	s.beginImport(row, image, 1)
	return &model.ImportCustomWorkspaceImageResult{ImageId: row.item.ImageId, State: row.item.State}, nil
}

func (s *store) describeCustomWorkspaceImageImport(r *model.DescribeCustomWorkspaceImageImportRequest) (*model.DescribeCustomWorkspaceImageImportResult, error) {
	page, err := s.workspaceImports.page("", 1, func(i *model.DescribeCustomWorkspaceImageImportResult) bool { return i.ImageId == r.ImageId })
	if err != nil {
		return nil, err
	}
	if len(page.Items) == 0 {
		return nil, notFound("Import of image", r.ImageId)
	}
	return &page.Items[0], nil
}

// importStates are the states of an import that succeeds.
var importStates = [...]enums.CustomWorkspaceImageImportState{
	enums.CustomWorkspaceImageImportStatePending,
	enums.CustomWorkspaceImageImportStateInProgress,
	enums.CustomWorkspaceImageImportStateProcessingSourceImage,
	enums.CustomWorkspaceImageImportStateUpdatingOperatingSystem,
	enums.CustomWorkspaceImageImportStateImageCompatibilityChecking,
	enums.CustomWorkspaceImageImportStateInstallingComponents,
	enums.CustomWorkspaceImageImportStateGeneralizing,
	enums.CustomWorkspaceImageImportStateValidating,
	enums.CustomWorkspaceImageImportStatePublishing,
	enums.CustomWorkspaceImageImportStateCompleted,
}

// beginImport has an import go on to one of its states, and to those after it.
// Descriptions of the import or of the image show each as often as -settle says.
// With the last one, the image is AVAILABLE.
func (s *store) beginImport(row *row[model.DescribeCustomWorkspaceImageImportResult], image *row[model.WorkspaceImage], state int) {
	last := len(importStates) - 1
	goOn := func() {
		row.item.State = importStates[state]
		row.item.ProgressPercentage = new(int32(100 * state / last))
		row.item.LastUpdatedTime = now()
		row.item.ImageBuilderInstanceId = fmt.Sprintf("i-%017x", row.number)
		if state < last {
			s.beginImport(row, image, state+1)
			return
		}
		row.change, image.change = nil, nil
		image.item.State = enums.WorkspaceImageStateAvailable
	}
	row.begin(s.settle, func(*model.DescribeCustomWorkspaceImageImportResult) bool { goOn(); return true })
	image.begin(s.settle, func(*model.WorkspaceImage) bool { goOn(); return true })
}

// addImport adds an image for an import, with licenses of the account's own.
func (s *store) addImport(name, description string) (*row[model.WorkspaceImage], error) {
	return s.addWorkspaceImage(model.WorkspaceImage{
		Name:            name,
		Description:     description,
		OperatingSystem: &model.OperatingSystem{Type: enums.OperatingSystemTypeWindows},
		RequiredTenancy: enums.WorkspaceImageRequiredTenancyDedicated,
	})
}
