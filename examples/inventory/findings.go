package main

import (
	"cmp"
	"fmt"
	"iter"
	"reflect"
	"strings"

	"github.com/euc-go/eucmodel/model"
)

// addBuilder adds what needs attention of an image builder.
func (att *attention) addBuilder(b model.ImageBuilder) {
	item, change := builderName+" "+label(b.Name), ""
	if r := b.StateChangeReason; r != nil {
		change = reason(string(r.Code), r.Message)
	}
	addFailure(att, item, b.State, change, resourceErrors(b.ImageBuilderErrors))
	att.addAgent(item, b.AppstreamAgentVersion, b.LatestAppstreamAgentVersion)
	if b.InstanceType.IsRetired() {
		att.retired = append(att.retired, []string{item, string(b.InstanceType)})
	}
	att.addUnknown(item, b)
}

// addImage adds what needs attention of an AppStream image.
func (att *attention) addImage(i model.Image) {
	item, change := imageName+" "+label(i.Name), ""
	if r := i.StateChangeReason; r != nil {
		change = reason(string(r.Code), r.Message)
	}
	addFailure(att, item, i.State, change, resourceErrors(i.ImageErrors))
	att.addAgent(item, i.AppstreamAgentVersion, i.LatestAppstreamAgentVersion)
	att.addUnknown(item, i)
}

// addWorkspaceImage adds what needs attention of a WorkSpaces image.
func (att *attention) addWorkspaceImage(i model.WorkspaceImage) {
	item := workspaceImageName + " " + label(cmp.Or(i.Name, i.ImageId))
	var errors []string
	if i.ErrorCode != nil || i.ErrorMessage != nil {
		errors = append(errors, reason(valueOf(i.ErrorCode), valueOf(i.ErrorMessage)))
	}
	for _, detail := range i.ErrorDetails {
		errors = append(errors, reason(string(detail.ErrorCode), valueOf(detail.ErrorMessage)))
	}
	addFailure(att, item, i.State, "", errors)
	att.addUnknown(item, i)
}

// resourceErrors returns what the errors say.
func resourceErrors(list []model.ResourceError) []string {
	var lines []string
	for _, e := range list {
		lines = append(lines, reason(string(e.ErrorCode), e.ErrorMessage))
	}
	return lines
}

// valueOf returns what s points to, or "" if it is absent.
func valueOf(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// unknownValues yields the path and the value of each enumeration value in
// shape that package enums doesn't know, such as "AccessEndpoints[0].EndpointType"
// and "BROADCAST". It looks at every field that has an IsKnown method, so that
// members that are added to the model later are looked at too.
func unknownValues(shape any) iter.Seq2[string, string] {
	return func(yield func(path, value string) bool) {
		walk("", reflect.ValueOf(shape), yield)
	}
}

// walk does the work of unknownValues. It returns false when yield did.
func walk(path string, v reflect.Value, yield func(path, value string) bool) bool {
	if v.IsZero() {
		return true // absent
	}
	if enum, ok := v.Interface().(interface{ IsKnown() bool }); ok {
		return enum.IsKnown() || yield(path, v.String())
	}
	switch v.Kind() {
	case reflect.Pointer:
		return walk(path, v.Elem(), yield)
	case reflect.Slice:
		for i := range v.Len() {
			if !walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i), yield) {
				return false
			}
		}
	case reflect.Struct:
		for field, value := range v.Fields() {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			if name != "" && !walk(strings.TrimPrefix(path+"."+name, "."), value, yield) {
				return false
			}
		}
	}
	return true
}
