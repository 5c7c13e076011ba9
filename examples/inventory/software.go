package main

import (
	"strings"

	"github.com/euc-go/eucmodel/model"
)

// software is a piece of licensed software of an image builder or an image.
type software = owned[model.SoftwareAssociations]

// softwareRows returns the software of the image builders and images.
func (inv *inventory) softwareRows() collection[software] {
	return flatten(inv.software, (*model.DescribeSoftwareAssociationsResult).Page,
		func(r model.DescribeSoftwareAssociationsResult) string { return r.AssociatedResource })
}

// softwareOrder is the order in which columns of the table of software
// associations give way.
const softwareOrder = "TYPE"

// softwareColumns are the table of software associations.
func softwareColumns() []column[software] {
	return []column[software]{
		{title: "RESOURCE", cell: func(s software) string { _, name := typeAndName(s.owner); return name }},
		{title: "TYPE", cell: func(s software) string { kind, _ := typeAndName(s.owner); return kind }},
		{title: "SOFTWARE", cell: func(s software) string { return s.item.SoftwareName }},
		{title: "STATUS", state: func(s software) cell { return stateCell(s.item.Status) }},
	}
}

// typeAndName splits what an ARN names, such as image/office-2026, into its type
// and its name.
func typeAndName(arn string) (resourceType, name string) {
	resource := resourceOf(arn)
	if before, after, ok := strings.Cut(resource, "/"); ok {
		return before, after
	}
	return "", resource
}

// addSoftware adds what needs attention of a software association.
func (att *attention) addSoftware(s software) {
	item := "software " + label(s.item.SoftwareName) + " of " + label(resourceOf(s.owner))
	addFailure(att, item, s.item.Status, "", errorDetails(s.item.DeploymentError))
	att.addUnknown(item, s.item)
}
