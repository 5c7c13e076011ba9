package main

import (
	"cmp"
	"fmt"

	"github.com/euc-go/eucmodel/model"
)

// imageImport is an import of a WorkSpaces image, of which AWS has no shape but
// the result that describes it.
type imageImport = model.DescribeCustomWorkspaceImageImportResult

// importOrder is the order in which columns of the table of imports give way.
const importOrder = "SINCE UPDATE, AGE, SOURCE, DONE"

// importColumns are the table of imports of WorkSpaces images.
func importColumns(now model.Timestamp) []column[imageImport] {
	return []column[imageImport]{
		{title: "IMAGE ID", cell: func(i imageImport) string { return i.ImageId }},
		{title: "SOURCE", cell: source},
		{title: "STATE", state: func(i imageImport) cell { return stateCell(i.State) }},
		{title: "DONE", cell: progress, right: true},
		{title: "AGE", cell: func(i imageImport) string { return age(i.Created, now) }, right: true},
		{title: "SINCE UPDATE", cell: func(i imageImport) string { return age(i.LastUpdatedTime, now) }, right: true},
	}
}

// source returns what is imported.
func source(i imageImport) string {
	if i.ImageSource == nil {
		return ""
	}
	s := *i.ImageSource
	return cmp.Or(s.Ec2ImageId, s.Ec2ImportTaskId, resourceOf(s.ImageBuildVersionArn))
}

// progress returns how much of the import is done.
func progress(i imageImport) string {
	if i.ProgressPercentage == nil {
		return ""
	}
	return fmt.Sprintf("%d%%", *i.ProgressPercentage)
}

// addImport adds what needs attention of an import.
func (att *attention) addImport(i imageImport) {
	item := importName + " " + label(i.ImageId)
	var errors []string
	for _, e := range i.ErrorDetails {
		errors = append(errors, reason(e.ErrorCode, e.ErrorMessage))
	}
	addFailure(att, item, i.State, clean(i.StateMessage), errors)
	att.addUnknown(item, i)
}
