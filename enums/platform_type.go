package enums

// PlatformType is the operating system of an AppStream image or image builder.
// It is the Platform of both. WorkSpaces images have the less detailed
// [OperatingSystemType].
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
type PlatformType string

const (
	// PlatformTypeWindows is Windows without a version: older images have it,
	// from the time before the versions had values of their own.
	PlatformTypeWindows PlatformType = "WINDOWS"

	// PlatformTypeWindowsServer2016 is Microsoft Windows Server 2016.
	PlatformTypeWindowsServer2016 PlatformType = "WINDOWS_SERVER_2016"

	// PlatformTypeWindowsServer2019 is Microsoft Windows Server 2019.
	PlatformTypeWindowsServer2019 PlatformType = "WINDOWS_SERVER_2019"

	// PlatformTypeWindowsServer2022 is Microsoft Windows Server 2022.
	PlatformTypeWindowsServer2022 PlatformType = "WINDOWS_SERVER_2022"

	// PlatformTypeWindowsServer2025 is Microsoft Windows Server 2025.
	PlatformTypeWindowsServer2025 PlatformType = "WINDOWS_SERVER_2025"

	// PlatformTypeAmazonLinux2 is Amazon Linux 2.
	PlatformTypeAmazonLinux2 PlatformType = "AMAZON_LINUX2"

	// PlatformTypeRhel8 is Red Hat Enterprise Linux 8.
	PlatformTypeRhel8 PlatformType = "RHEL8"

	// PlatformTypeRockyLinux8 is Rocky Linux 8, the community rebuild of Red
	// Hat Enterprise Linux 8.
	PlatformTypeRockyLinux8 PlatformType = "ROCKY_LINUX8"

	// PlatformTypeUbuntuPro2404 is Ubuntu Pro 24.04, a release with long-term
	// support.
	PlatformTypeUbuntuPro2404 PlatformType = "UBUNTU_PRO_2404"
)
