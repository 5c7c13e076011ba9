package main

import "github.com/euc-go/eucmodel/model"

// associationOrder is the order in which columns of the table of associations
// give way.
const associationOrder = "SINCE UPDATE, TYPE, AGE"

// associationColumns are the table of what WorkSpaces images are associated
// with.
func associationColumns(now model.Timestamp) []column[model.ImageResourceAssociation] {
	type item = model.ImageResourceAssociation
	return []column[item]{
		{title: "IMAGE ID", cell: func(a item) string { return a.ImageId }},
		{title: "TYPE", cell: func(a item) string { return string(a.AssociatedResourceType) }},
		{title: "RESOURCE", cell: func(a item) string { return a.AssociatedResourceId }},
		{title: "STATE", state: func(a item) cell { return stateCell(a.State) }},
		{title: "AGE", cell: func(a item) string { return age(a.Created, now) }, right: true},
		{title: "SINCE UPDATE", cell: func(a item) string { return age(a.LastUpdatedTime, now) }, right: true},
	}
}

// addAssociation adds what needs attention of an association.
func (att *attention) addAssociation(a model.ImageResourceAssociation) {
	item := "resource " + label(a.AssociatedResourceId) + " of " + label(a.ImageId)
	var errors []string
	if r := a.StateReason; r != nil {
		errors = append(errors, reason(string(r.ErrorCode), valueOf(r.ErrorMessage)))
	}
	addFailure(att, item, a.State, "", errors)
	att.addUnknown(item, a)
}
