package enums

// OperatingSystemType is the operating system family of a WorkSpaces image. It
// is the Type of an image's OperatingSystem. AppStream has the more detailed
// [PlatformType].
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_OperatingSystem.html
type OperatingSystemType string

const (
	// OperatingSystemTypeWindows is Microsoft Windows, of any version.
	OperatingSystemTypeWindows OperatingSystemType = "WINDOWS"

	// OperatingSystemTypeLinux is Linux, of any distribution.
	OperatingSystemTypeLinux OperatingSystemType = "LINUX"
)
