package main

import (
	"cmp"
	"strings"

	"github.com/euc-go/eucmodel/model"
)

// exportOrder is the order in which columns of the table of export tasks give
// way.
const exportOrder = "TASK, AMI, IMAGE, AGE"

// exportColumns are the table of export tasks.
func exportColumns(now model.Timestamp) []column[model.ExportImageTask] {
	type item = model.ExportImageTask
	return []column[item]{
		{title: "IMAGE", cell: func(t item) string { return strings.TrimPrefix(resourceOf(t.ImageArn), "image/") }},
		{title: "AMI NAME", cell: func(t item) string { return t.AmiName }},
		{title: "STATE", state: func(t item) cell { return stateCell(t.State) }},
		{title: "AGE", cell: func(t item) string { return age(t.CreatedDate, now) }, right: true},
		{title: "AMI", cell: func(t item) string { return t.AmiId }},
		{title: "TASK", cell: func(t item) string { return t.TaskId }},
	}
}

// addExport adds what needs attention of an export task.
func (att *attention) addExport(t model.ExportImageTask) {
	item := exportName + " " + label(cmp.Or(t.AmiName, t.TaskId))
	addFailure(att, item, t.State, "", errorDetails(t.ErrorDetails))
	att.addUnknown(item, t)
}

// errorDetails returns what the errors say.
func errorDetails(list []model.ErrorDetails) []string {
	var lines []string
	for _, e := range list {
		lines = append(lines, reason(e.ErrorCode, e.ErrorMessage))
	}
	return lines
}
