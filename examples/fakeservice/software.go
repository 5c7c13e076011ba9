package main

import (
	"strings"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// The software of a builder or an image is in store.software, by its ARN. Which
// software AWS offers is not known here, so any name is taken.

func (s *store) associateSoftwareToImageBuilder(r *model.AssociateSoftwareToImageBuilderRequest) (*model.AssociateSoftwareToImageBuilderResult, error) {
	builder, err := s.softwareBuilder(r.ImageBuilderName)
	switch {
	case err != nil:
		return nil, err
	case builder.Platform != "" && !strings.HasPrefix(string(builder.Platform), "WINDOWS"):
		return nil, fail(model.IncompatibleImageException, "Image builder %s is %s: the software is for Windows", builder.Name, builder.Platform)
	}
	if err := distinct(r.SoftwareNames); err != nil {
		return nil, err
	}
	software := s.software.of(builder.Arn)
	for _, name := range r.SoftwareNames {
		row := software.find(named(name))
		if row == nil {
			software.add(model.SoftwareAssociations{SoftwareName: name, Status: enums.SoftwareDeploymentStatusStagedForInstallation})
			continue
		}
		switch row.item.Status {
		case enums.SoftwareDeploymentStatusFailedToInstall:
			stage(row, enums.SoftwareDeploymentStatusStagedForInstallation)
		case enums.SoftwareDeploymentStatusStagedForUninstallation, enums.SoftwareDeploymentStatusFailedToUninstall:
			stage(row, enums.SoftwareDeploymentStatusInstalled) // it still is
		}
	}
	return new(model.AssociateSoftwareToImageBuilderResult), nil
}

func (s *store) disassociateSoftwareFromImageBuilder(r *model.DisassociateSoftwareFromImageBuilderRequest) (*model.DisassociateSoftwareFromImageBuilderResult, error) {
	builder, err := s.softwareBuilder(r.ImageBuilderName)
	if err != nil {
		return nil, err
	}
	if err := distinct(r.SoftwareNames); err != nil {
		return nil, err
	}
	software := s.software.of(builder.Arn)
	if name := software.lacks(r.SoftwareNames, softwareName); name != "" {
		return nil, notFound("Software", name)
	}
	for _, name := range r.SoftwareNames {
		row := software.find(named(name))
		switch row.item.Status {
		case enums.SoftwareDeploymentStatusStagedForInstallation, enums.SoftwareDeploymentStatusFailedToInstall:
			software.remove(named(name))
		case enums.SoftwareDeploymentStatusInstalled, enums.SoftwareDeploymentStatusFailedToUninstall:
			stage(row, enums.SoftwareDeploymentStatusStagedForUninstallation)
		}
	}
	return new(model.DisassociateSoftwareFromImageBuilderResult), nil
}

func (s *store) startSoftwareDeploymentToImageBuilder(r *model.StartSoftwareDeploymentToImageBuilderRequest) (*model.StartSoftwareDeploymentToImageBuilderResult, error) {
	builder, err := s.softwareBuilder(r.ImageBuilderName)
	switch {
	case err != nil:
		return nil, err
	case builder.State != enums.ImageBuilderStateRunning:
		return nil, fail(model.OperationNotPermittedException, "Image builder %s is %s", builder.Name, builder.State)
	}
	next := map[enums.SoftwareDeploymentStatus]enums.SoftwareDeploymentStatus{
		enums.SoftwareDeploymentStatusStagedForInstallation:   enums.SoftwareDeploymentStatusPendingInstallation,
		enums.SoftwareDeploymentStatusStagedForUninstallation: enums.SoftwareDeploymentStatusPendingUninstallation,
	}
	if value(r.RetryFailedDeployments) {
		next[enums.SoftwareDeploymentStatusFailedToInstall] = enums.SoftwareDeploymentStatusPendingInstallation
		next[enums.SoftwareDeploymentStatusFailedToUninstall] = enums.SoftwareDeploymentStatusPendingUninstallation
	}
	started := false
	for _, row := range s.software.of(builder.Arn).rows {
		if pending, ok := next[row.item.Status]; ok {
			started = true
			stage(row, pending)
			row.begin(s.settle, func(a *model.SoftwareAssociations) bool {
				a.Status = enums.SoftwareDeploymentStatusInstalled
				return pending == enums.SoftwareDeploymentStatusPendingInstallation
			})
		}
	}
	if !started {
		return nil, fail(model.OperationNotPermittedException, "Image builder %s has no software to deploy", builder.Name)
	}
	return new(model.StartSoftwareDeploymentToImageBuilderResult), nil
}

func (s *store) describeSoftwareAssociations(r *model.DescribeSoftwareAssociationsRequest) (*model.DescribeSoftwareAssociationsResult, error) {
	arn := r.AssociatedResource
	builder := s.builders.find(func(b *model.ImageBuilder) bool { return b.Arn == arn })
	image := s.images.find(func(i *model.Image) bool { return i.Arn == arn })
	switch {
	case builder == nil && image == nil:
		return nil, notFound("Resource", arn)
	case image != nil && image.item.Visibility != enums.VisibilityTypePrivate:
		return nil, fail(model.OperationNotPermittedException, "Image %s is not a private image of this account", image.item.Name)
	}
	all := func(*model.SoftwareAssociations) bool { return true }
	page, err := s.software.of(arn).page(r.NextToken, int(value(r.MaxResults)), all)
	return &model.DescribeSoftwareAssociationsResult{AssociatedResource: arn, SoftwareAssociations: page.Items, NextToken: page.NextToken}, err
}

// softwareBuilder returns the builder of a name, if its software can be changed.
func (s *store) softwareBuilder(name string) (*model.ImageBuilder, error) {
	row, err := s.steady(name)
	switch {
	case err != nil:
		return nil, err
	case row.item.State.IsFailed():
		return nil, fail(model.OperationNotPermittedException, "Image builder %s is %s", name, row.item.State)
	}
	deploying := s.software.of(row.item.Arn).find(func(a *model.SoftwareAssociations) bool { return a.Status.IsTransitional() })
	if deploying != nil {
		return nil, fail(model.ConcurrentModificationException, "Software of image builder %s is %s", name, deploying.item.Status)
	}
	return &row.item, nil
}

// stage brings software into a state, in which nothing has failed yet.
func stage(row *row[model.SoftwareAssociations], status enums.SoftwareDeploymentStatus) {
	row.item.Status = status
	row.item.DeploymentError = nil
}

// distinct returns an error if a name of software is there twice.
func distinct(names []string) error {
	if len(set(names)) < len(names) {
		return fail(model.InvalidParameterCombinationException, "SoftwareNames has a name twice")
	}
	return nil
}

// named returns what finds the software of a name.
func named(name string) func(*model.SoftwareAssociations) bool {
	return func(a *model.SoftwareAssociations) bool { return a.SoftwareName == name }
}

func softwareName(a *model.SoftwareAssociations) string { return a.SoftwareName }
