package main

import "github.com/euc-go/eucmodel/model"

// software is a piece of licensed software of an image builder or an image.
type software = owned[model.SoftwareAssociations]

// softwareRows returns the software of the image builders and images.
func (inv *inventory) softwareRows() collection[software] {
	return flatten(inv.software, (*model.DescribeSoftwareAssociationsResult).Page,
		func(r model.DescribeSoftwareAssociationsResult) string { return r.AssociatedResource })
}

// softwareColumns are the table of software associations.
func softwareColumns() []column[software] {
	return []column[software]{
		{title: "RESOURCE", cell: func(s software) string { return resourceOf(s.owner) }},
		{title: "SOFTWARE", cell: func(s software) string { return s.item.SoftwareName }},
		{title: "STATUS", cell: func(s software) string { return string(s.item.Status) }},
	}
}

// addSoftware adds what needs attention of a software association.
func (att *attention) addSoftware(s software) {
	item := "software " + label(s.item.SoftwareName) + " of " + label(resourceOf(s.owner))
	att.addFailure(item, string(s.item.Status), s.item.Status.IsFailed(), "", errorDetails(s.item.DeploymentError))
	att.addUnknown(item, s.item)
}
