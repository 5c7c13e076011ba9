package main

import (
	"fmt"
	"strings"

	"github.com/euc-go/eucmodel/enums"
)

// attention is what a person should look at.
type attention struct {
	failed   []failure
	outdated [][]string // rows of an item and its agent
	retired  [][]string // rows of an item and its instance type
	unknown  [][]string // rows of an item, a member and its value
}

// failure is an item that failed or that reports errors.
type failure struct {
	item    string
	state   cell
	reasons []string
}

// writeAttention writes what needs attention, or that nothing does.
func writeAttention(p *page, inv *inventory) {
	var att attention
	for _, b := range inv.builders.items {
		att.addBuilder(b)
	}
	for _, i := range inv.images.items {
		att.addImage(i)
	}
	for _, t := range inv.exports.items {
		att.addExport(t)
	}
	for _, s := range inv.softwareRows().items {
		att.addSoftware(s)
	}
	for _, i := range inv.workspaceImages.items {
		att.addWorkspaceImage(i)
	}
	for _, i := range inv.imports.items {
		att.addImport(i)
	}
	for _, a := range inv.associations.items {
		att.addAssociation(a)
	}

	p.WriteString("\nNEEDS ATTENTION\n")
	if len(att.failed)+len(att.outdated)+len(att.retired)+len(att.unknown) == 0 {
		p.WriteString("\n  nothing\n")
	}
	if len(att.failed) > 0 {
		fmt.Fprintf(p, "\n  Failed or with errors (%d)\n", len(att.failed))
	}
	for _, f := range att.failed {
		p.foldState("    ", "        ", f.item+", ", f.state)
		for _, reason := range f.reasons {
			p.fold("      ", "        ", reason)
		}
	}
	writeFindings(p, "Agent is not the latest", att.outdated)
	writeFindings(p, "Instance type is retired", att.retired)
	writeFindings(p, "Values that this version does not know", att.unknown)
}

// writeFindings writes rows of an item and what is to say of it under a title,
// unless there are none. Where they are too wide, what is to say of an item
// stands below it.
func writeFindings(p *page, title string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(p, "\n  %s (%d)\n", title, len(rows))
	g := grid{columns: make([]gridColumn, len(rows[0]))}
	for _, row := range rows {
		cells := make([]cell, len(row))
		for i, text := range row {
			cells[i].text = text
		}
		g.rows = append(g.rows, cells)
	}
	if total(g.widths()) <= p.room("    ") {
		g.write(p, "    ")
		return
	}
	for i, row := range rows {
		if i == 0 || row[0] != rows[i-1][0] {
			p.fold("    ", "        ", row[0])
		}
		p.fold("      ", "        ", strings.Join(row[1:], ": "))
	}
}

// addFailure adds the item if it failed or has errors. An error is what
// [reason] returns; those without text are left out.
func addFailure[S state](att *attention, item string, s S, change string, errors []string) {
	if !s.IsFailed() && len(errors) == 0 {
		return
	}
	f := failure{item: item, state: stateCell(s)}
	for _, text := range append([]string{change}, errors...) {
		if text != "" {
			f.reasons = append(f.reasons, text)
		}
	}
	if f.reasons == nil {
		f.reasons = []string{"no reason given"}
	}
	att.failed = append(att.failed, f)
}

// addAgent adds the item if its agent isn't the latest.
func (att *attention) addAgent(item, version string, latest enums.LatestAppstreamAgentVersion) {
	if latest == enums.LatestAppstreamAgentVersionFalse {
		att.outdated = append(att.outdated, []string{item, label(version)})
	}
}

// addUnknown adds the enumeration values in shape that this version doesn't
// know.
func (att *attention) addUnknown(item string, shape any) {
	for member, value := range unknownValues(shape) {
		att.unknown = append(att.unknown, []string{item, member, label(value)})
	}
}

// reason joins the code and the message of an error; either may be absent.
func reason(code, message string) string {
	if code == "" || message == "" {
		return clean(code + message)
	}
	return clean(code + ": " + message)
}
