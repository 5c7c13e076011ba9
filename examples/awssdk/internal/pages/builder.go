package pages

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// The vocabulary of descriptions, as JSON text: plain, with escapes, and with
// raw text beyond ASCII.
var (
	plainText = []string{
		"Golden image for the engineering fleet, rebuilt on the first Monday of each month",
		"Office applications, PDF tools and the browser in its long-term release",
		"Do not delete: the licence server knows this machine by its address",
		"Owner: desktop platform team, on call at extension 4711, cost centre 0815-42",
		"Based on the hardened server image, checked by the security team before every release",
		"Holds the statistics packages of the research group with their drivers for the database",
	}
	escapedText = []string{
		`Installs from C:\\Build\\Images\\2024\\setup.exe with the switch \"/quiet\"`,
		`Z\u00fcrich and K\u00f6ln share it, see https:\/\/wiki.example.com\/images\/cad`,
		`First line: base tools\nSecond line: \"CAD\" plug-ins\nThird line: viewers`,
		`Ticket OPS-4711: the \"Contoso\" client must stay on \\\\fileserver\\deploy`,
	}
	rawText = []string{
		"Arbeitsplatz für die Niederlassungen Zürich, Köln und Malmö – gemeinsam gepflegt",
		"Poste de travail des équipes de Genève, préparé et vérifié chaque trimestre",
		"東京オフィス向けの標準イメージ、毎月第一月曜日に更新",
	}
	errorMessages = []string{
		`The domain join failed: logon failure for the account \"CORP\\svc-appstream-join\"`,
		`There are not enough free IP addresses in the subnet; 1 is needed and 0 are left`,
		`The role \"AppStreamServiceAccess\" lacks the action ec2:DescribeSubnets`,
	}
)

// The vocabulary of the other members.
var (
	sites         = []string{"emea", "apac", "amer", "zurich", "koeln", "tokyo", "dublin"}
	purposes      = []string{"cad-workstation", "office", "gis-desktop", "statistics", "dev-tools", "call-center", "video-edit"}
	regions       = []string{"eu-central-1", "us-east-1", "ap-northeast-1", "eu-west-1"}
	images        = []string{"AppStream-WinServer2022-06-17-2024", "AppStream-WinServer2019-03-24-2025", "AppStream-RockyLinux8-11-13-2024", "corporate-base-2025.09"}
	instanceTypes = []string{"stream.standard.medium", "stream.standard.large", "stream.compute.2xlarge", "stream.memory.xlarge", "stream.graphics.g4dn.xlarge", "stream.graphics.g5.2xlarge"}
	platforms     = []string{"WINDOWS_SERVER_2022", "WINDOWS_SERVER_2019", "WINDOWS_SERVER_2025", "ROCKY_LINUX8", "AMAZON_LINUX2"}
	states        = []string{"RUNNING", "STOPPED", "STOPPED", "STOPPED", "PENDING", "SNAPSHOTTING", "UPDATING_AGENT"}
	agents        = []string{"06-17-2025", "01-26-2025", "11-13-2024", "LATEST"}
	errorCodes    = []string{"DOMAIN_JOIN_ERROR_LOGON_FAILURE", "SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES", "IAM_SERVICE_ROLE_MISSING_DESCRIBE_SUBNET_ACTION"}
)

// builder returns image builder number i with its members in the order of the
// service.
func builder(r *rand.Rand, i int) object {
	site, purpose, region := pick(r, sites), pick(r, purposes), pick(r, regions)
	name := fmt.Sprintf("%s-%s-%04d", purpose, site, i)
	broken := r.IntN(100) < 8
	state, failures := pick(r, states), list{}
	if broken {
		state = "FAILED"
		for range 1 + r.IntN(2) {
			failures = append(failures, failure(r))
		}
	}
	b := object{
		{"Name", quoted(name)},
		{"Arn", quoted("arn:aws:appstream:" + region + ":123456789012:image-builder/" + name)},
		{"ImageArn", quoted("arn:aws:appstream:" + region + "::image/" + pick(r, images))},
		{"Description", description(r)},
		{"DisplayName", quoted(displayName(r, purpose, site))},
		{"VpcConfig", object{
			{"SubnetIds", list{identifier(r, "subnet")}},
			{"SecurityGroupIds", list{identifier(r, "sg"), identifier(r, "sg")}},
		}},
		{"InstanceType", quoted(pick(r, instanceTypes))},
		{"Platform", quoted(pick(r, platforms))},
		{"IamRoleArn", quoted("arn:aws:iam::123456789012:role/service-role/AppStreamMachineRole-" + site)},
		{"State", quoted(state)},
	}
	if broken {
		b = append(b, member{"StateChangeReason", object{
			{"Code", quoted("INTERNAL_ERROR")},
			{"Message", quoted(pick(r, errorMessages))},
		}})
	}
	b = append(b,
		member{"CreatedTime", instant(r)},
		member{"EnableDefaultInternetAccess", boolean(r)},
	)
	if r.IntN(100) < 80 {
		b = append(b, member{"DomainJoinInfo", object{
			{"DirectoryName", quoted("corp." + site + ".example.com")},
			{"OrganizationalUnitDistinguishedName", quoted("OU=ImageBuilders,OU=AppStream,OU=" + site + ",DC=corp,DC=" + site + ",DC=example,DC=com")},
		}})
	}
	return append(append(b, network(r)...), object{
		{"ImageBuilderErrors", failures},
		{"AppstreamAgentVersion", quoted(pick(r, agents))},
		{"AccessEndpoints", list{object{
			{"EndpointType", quoted("STREAMING")},
			{"VpceId", identifier(r, "vpce")},
		}}},
		{"RootVolumeConfig", object{{"VolumeSizeInGb", text(pick(r, []string{"200", "250", "300", "500"}))}}},
		{"LatestAppstreamAgentVersion", quoted(pick(r, []string{"TRUE", "FALSE"}))},
		{"DisableIMDSV1", boolean(r)},
	}...)
}

// network returns the member for the builder's network interface.
func network(r *rand.Rand) object {
	config := object{{"EniPrivateIpAddress", text(fmt.Sprintf(`"10.%d.%d.%d"`, r.IntN(256), r.IntN(256), r.IntN(256)))}}
	if r.IntN(100) < 30 {
		config = append(config, member{"EniIpv6Addresses", list{text(fmt.Sprintf(`"2001:db8:%x:%x::%x"`, r.IntN(65536), r.IntN(65536), r.IntN(65536)))}})
	}
	return object{{"NetworkAccessConfiguration", append(config, member{"EniId", identifier(r, "eni")})}}
}

// failure returns an entry of ImageBuilderErrors.
func failure(r *rand.Rand) object {
	return object{
		{"ErrorCode", quoted(pick(r, errorCodes))},
		{"ErrorMessage", quoted(pick(r, errorMessages))},
		{"ErrorTimestamp", instant(r)},
	}
}

// description returns three or four sentences, of which one in three has
// escapes and one in five is beyond ASCII.
func description(r *rand.Rand) text {
	var sentences []string
	for range 3 + r.IntN(3) {
		switch n := r.IntN(15); {
		case n < 5:
			sentences = append(sentences, pick(r, escapedText))
		case n < 8:
			sentences = append(sentences, pick(r, rawText))
		default:
			sentences = append(sentences, pick(r, plainText))
		}
	}
	return quoted(strings.Join(sentences, ". "))
}

// displayName returns a name for people, now and then with an escape or an
// umlaut.
func displayName(r *rand.Rand, purpose, site string) string {
	switch n := r.IntN(10); {
	case n < 1:
		return `\"` + purpose + `\" (` + site + `)`
	case n < 3:
		return "Zürich – " + purpose
	default:
		return purpose + " " + site
	}
}

// instant returns a time, a whole number of milliseconds, in one of the
// notations that the service and the AWS CLI use.
func instant(r *rand.Rand) text {
	seconds, millis := 1_546_300_800+r.IntN(200_000_000), r.IntN(1000)
	switch r.IntN(4) {
	case 0:
		return text(fmt.Sprintf("%d", seconds))
	case 1:
		return text(fmt.Sprintf("%d.%03d", seconds, millis))
	default:
		digits := strings.TrimRight(fmt.Sprintf("%d%03d", seconds, millis), "0")
		return text(digits[:1] + "." + digits[1:] + "E9")
	}
}

// identifier returns an EC2 identifier such as sg-0123456789abcdef0.
func identifier(r *rand.Rand, kind string) text {
	return text(fmt.Sprintf(`"%s-0%016x"`, kind, r.Uint64()))
}

func boolean(r *rand.Rand) text { return text(pick(r, []string{"true", "false"})) }

// quoted returns a JSON string; s may hold escapes.
func quoted(s string) text { return text(`"` + s + `"`) }

func pick(r *rand.Rand, from []string) string { return from[r.IntN(len(from))] }
