package main

import (
	"strings"
	"testing"
)

// Every enumeration of every shape is looked at.
func TestUnknownValues(t *testing.T) {
	in := `{"ImageBuilders":[{"Name":"b","State":"S","Platform":"P","InstanceType":"stream.new.large",
		"StateChangeReason":{"Code":"C"},"ImageBuilderErrors":[{"ErrorCode":"VALIDATION_ERROR"},{"ErrorCode":"E"}],
		"AccessEndpoints":[{"EndpointType":"T"}],"LatestAppstreamAgentVersion":"MAYBE"}]}
	{"Images":[{"Name":"i","Arn":"arn:i","State":"AVAILABLE","Visibility":"V","ImageType":"T","ImageSharedWithOthers":"S",
		"DynamicAppProvidersEnabled":"D","Applications":[{"Platforms":["RHEL8","P"]}]}]}
	{"Images":[{"Name":"w","ImageId":"wsi-1","State":"S","RequiredTenancy":"R","OperatingSystem":{"Type":"O"},
		"ErrorDetails":[{"ErrorCode":"E"}]}]}
	{"ExportImageTask":{"AmiName":"e","State":"S"}}
	{"AssociatedResource":"arn:aws:appstream:eu-central-1:123456789012:image/i","SoftwareAssociations":[{"SoftwareName":"s","Status":"T"}]}
	{"ImageId":"wsi-2","State":"S","StateMessage":"m"}
	{"Associations":[{"ImageId":"wsi-3","AssociatedResourceId":"wsa-1","AssociatedResourceType":"T","State":"S","StateReason":{"ErrorCode":"E"}}]}`
	want := `
  Values that this version does not know (22)
    image builder b                InstanceType                     stream.new.large
    image builder b                Platform                         P
    image builder b                State                            S
    image builder b                StateChangeReason.Code           C
    image builder b                ImageBuilderErrors[1].ErrorCode  E
    image builder b                AccessEndpoints[0].EndpointType  T
    image builder b                LatestAppstreamAgentVersion      MAYBE
    image i                        Visibility                       V
    image i                        Applications[0].Platforms[1]     P
    image i                        DynamicAppProvidersEnabled       D
    image i                        ImageSharedWithOthers            S
    image i                        ImageType                        T
    export task e                  State                            S
    software s of image/i          Status                           T
    WorkSpaces image w             OperatingSystem.Type             O
    WorkSpaces image w             State                            S
    WorkSpaces image w             RequiredTenancy                  R
    WorkSpaces image w             ErrorDetails[0].ErrorCode        E
    WorkSpaces image import wsi-2  State                            S
    resource wsa-1 of wsi-3        AssociatedResourceType           T
    resource wsa-1 of wsi-3        State                            S
    resource wsa-1 of wsi-3        StateReason.ErrorCode            E
`
	_, got, _ := strings.Cut(mustRun(t, in, "-now", at, "-"), "\n\n  Values")
	equal(t, "unknown values", "\n  Values"+got, want)
}
