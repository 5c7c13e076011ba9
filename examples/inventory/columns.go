package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// builderOrder is the order in which columns of the table of image builders give
// way.
const builderOrder = "AGENT, ROOT VOLUME, INSTANCE TYPE, PLATFORM, AGE"

// builderColumns are the table of image builders; ages are counted up to now.
func builderColumns(now model.Timestamp) []column[model.ImageBuilder] {
	type item = model.ImageBuilder
	return []column[item]{
		{title: "NAME", cell: func(b item) string { return b.Name }},
		{title: "STATE", state: func(b item) cell { return stateCell(b.State) }},
		{title: "PLATFORM", cell: func(b item) string { return string(b.Platform) }},
		{title: "INSTANCE TYPE", cell: func(b item) string { return string(b.InstanceType) }},
		{title: "AGE", cell: func(b item) string { return age(b.CreatedTime, now) }, right: true},
		{title: "AGENT", cell: func(b item) string { return agent(b.AppstreamAgentVersion, b.LatestAppstreamAgentVersion) }},
		{title: "ROOT VOLUME", cell: func(b item) string { return volume(b.RootVolumeConfig) }, right: true},
	}
}

// imageOrder is the order in which columns of the table of images give way.
const imageOrder = "AGENT, APPS, SHARED, VISIBILITY, PLATFORM, AGE"

// imageColumns are the table of AppStream images.
func imageColumns(now model.Timestamp) []column[model.Image] {
	type item = model.Image
	return []column[item]{
		{title: "NAME", cell: func(i item) string { return i.Name }},
		{title: "STATE", state: func(i item) cell { return stateCell(i.State) }},
		{title: "PLATFORM", cell: func(i item) string { return string(i.Platform) }},
		{title: "VISIBILITY", cell: func(i item) string { return string(i.Visibility) }},
		{title: "SHARED", cell: func(i item) string { return yesNo(i.ImageSharedWithOthers) }},
		{title: "AGE", cell: func(i item) string { return age(i.CreatedTime, now) }, right: true},
		{title: "AGENT", cell: func(i item) string { return agent(i.AppstreamAgentVersion, i.LatestAppstreamAgentVersion) }},
		{title: "APPS", cell: func(i item) string { return strconv.Itoa(len(i.Applications)) }, right: true},
	}
}

// workspaceImageOrder is the order in which columns of the table of WorkSpaces
// images give way.
const workspaceImageOrder = "OWNER, UPDATE, TENANCY, SYSTEM, AGE"

// workspaceImageColumns are the table of WorkSpaces images.
func workspaceImageColumns(now model.Timestamp) []column[model.WorkspaceImage] {
	type item = model.WorkspaceImage
	return []column[item]{
		{title: "NAME", cell: func(i item) string { return i.Name }},
		{title: "IMAGE ID", cell: func(i item) string { return i.ImageId }},
		{title: "STATE", state: func(i item) cell { return stateCell(i.State) }},
		{title: "SYSTEM", cell: operatingSystem},
		{title: "TENANCY", cell: func(i item) string { return string(i.RequiredTenancy) }},
		{title: "AGE", cell: func(i item) string { return age(i.Created, now) }, right: true},
		{title: "OWNER", cell: func(i item) string { return i.OwnerAccountId }},
		{title: "UPDATE", cell: updates},
	}
}

// agent returns the version of the agent, and whether there is a newer one.
func agent(version string, latest enums.LatestAppstreamAgentVersion) string {
	if latest == enums.LatestAppstreamAgentVersionFalse {
		return strings.TrimSpace(version + " outdated")
	}
	return version
}

// volume returns the size of a root volume.
func volume(v *model.VolumeConfig) string {
	switch {
	case v == nil:
		return ""
	case v.VolumeSizeInGb == 0:
		return "200 GB" // the default
	default:
		return fmt.Sprintf("%d GB", v.VolumeSizeInGb)
	}
}

// yesNo returns the flag in a friendlier form, and an unknown one as it is.
func yesNo(shared enums.ImageSharedWithOthers) string {
	switch shared {
	case enums.ImageSharedWithOthersTrue:
		return "yes"
	case enums.ImageSharedWithOthersFalse:
		return "no"
	default:
		return string(shared)
	}
}

// operatingSystem returns what the image runs.
func operatingSystem(i model.WorkspaceImage) string {
	if i.OperatingSystem == nil {
		return ""
	}
	return string(i.OperatingSystem.Type)
}

// updates returns whether there are newer drivers or components.
func updates(i model.WorkspaceImage) string {
	switch {
	case i.Updates == nil || i.Updates.UpdateAvailable == nil:
		return ""
	case *i.Updates.UpdateAvailable:
		return "available"
	default:
		return "none"
	}
}

// yesOrNo returns what a flag says.
func yesOrNo(flag *bool) string {
	switch {
	case flag == nil:
		return ""
	case *flag:
		return "yes"
	default:
		return "no"
	}
}

// resourceOf returns what an ARN names within its account, such as
// image/office-2026, and other text as it is.
func resourceOf(arn string) string {
	parts := strings.SplitN(arn, ":", 6)
	if len(parts) < 6 || parts[0] != "arn" {
		return arn
	}
	return parts[5]
}
