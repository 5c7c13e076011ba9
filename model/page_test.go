package model_test

import (
	"fmt"
	"strings"
)

// page returns a page of n builders as the service sends it, about 1.5 KB
// each: every fifth failed and has errors, every third has escapes.
func page(n int) []byte {
	var b strings.Builder
	b.WriteString(`{"ImageBuilders":[`)
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		builder(&b, i)
	}
	fmt.Fprintf(&b, `],"NextToken":"%064d"}`, n)
	return []byte(b.String())
}

// builder writes builder number i.
func builder(b *strings.Builder, i int) {
	description := "Base image of the design office, with the CAD suite, the license client and the plotter drivers of 2024."
	if i%3 == 0 {
		description = `Zürich\u002dKöln \"CAD\" image\nSource: C:\\Build\\cad, built by the nightly job; see the wiki page for what it holds.`
	}
	state, errors := "RUNNING", `[]`
	if i%5 == 0 {
		state = "FAILED"
		errors = `[{"ErrorCode":"DOMAIN_JOIN_ERROR_ACCESS_DENIED","ErrorMessage":"The account may not join computers to this unit.","ErrorTimestamp":1.561990124456E9},` +
			`{"ErrorCode":"SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES","ErrorMessage":"The subnet has no free address left.","ErrorTimestamp":1561990125}]`
	}
	fmt.Fprintf(b, `{"AccessEndpoints":[{"EndpointType":"STREAMING","VpceId":"vpce-%017x"}],"AppstreamAgentVersion":"06-17-2025",`+
		`"Arn":"arn:aws:appstream:eu-central-1:123456789012:image-builder/builder-%06d","CreatedTime":1.56199%04dE9,"Description":"%s",`+
		`"DisableIMDSV1":true,"DisplayName":"Builder number %d of the design office","DomainJoinInfo":{"DirectoryName":"corp.example.com",`+
		`"OrganizationalUnitDistinguishedName":"OU=AppStream,OU=Computers,DC=corp,DC=example,DC=com"},"EnableDefaultInternetAccess":false,`+
		`"IamRoleArn":"arn:aws:iam::123456789012:role/service-role/AppStreamMachineRole-%06d","ImageArn":"arn:aws:appstream:eu-central-1::image/AppStream-WinServer2022-06-17-2024",`+
		`"ImageBuilderErrors":%s,"InstanceType":"stream.graphics.g4dn.xlarge","LatestAppstreamAgentVersion":"TRUE","Name":"builder-%06d",`+
		`"NetworkAccessConfiguration":{"EniId":"eni-%017x","EniIpv6Addresses":["2001:db8::%x"],"EniPrivateIpAddress":"10.0.%d.%d"},"Platform":"WINDOWS_SERVER_2022",`+
		`"RootVolumeConfig":{"VolumeSizeInGb":350},"State":"%s","StateChangeReason":{"Code":"INTERNAL_ERROR","Message":"Nothing that needs attention."},`+
		`"VpcConfig":{"SecurityGroupIds":["sg-%017x","sg-%017x"],"SubnetIds":["subnet-%017x"]}}`,
		i, i, i%10000, description, i, i, errors, i, i, i, i/256%256, i%256, state, i, i+1, i)
}
