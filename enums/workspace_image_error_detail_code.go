package enums

// WorkspaceImageErrorDetailCode is one problem with the machine that a
// WorkSpaces image was to be created from, mostly when the account brings its
// own Windows licenses (BYOL). It is the ErrorCode in the ErrorDetails of an
// image, with a message beside it; an image can have several.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_ErrorDetails.html
type WorkspaceImageErrorDetailCode string

const (
	// WorkspaceImageErrorDetailCodeOutdatedPowershellVersion means that Windows
	// PowerShell is too old. Install a newer version and import again.
	WorkspaceImageErrorDetailCodeOutdatedPowershellVersion WorkspaceImageErrorDetailCode = "OutdatedPowershellVersion"

	// WorkspaceImageErrorDetailCodeOfficeInstalled means that Microsoft Office
	// is installed, which an import does not allow. Uninstall it.
	WorkspaceImageErrorDetailCodeOfficeInstalled WorkspaceImageErrorDetailCode = "OfficeInstalled"

	// WorkspaceImageErrorDetailCodePcoipAgentInstalled means that a PCoIP agent
	// is already installed. Uninstall it: WorkSpaces brings its own.
	WorkspaceImageErrorDetailCodePcoipAgentInstalled WorkspaceImageErrorDetailCode = "PCoIPAgentInstalled"

	// WorkspaceImageErrorDetailCodeWindowsUpdatesEnabled means that Windows
	// Update is enabled. Disable it, so that no update interrupts the import.
	WorkspaceImageErrorDetailCodeWindowsUpdatesEnabled WorkspaceImageErrorDetailCode = "WindowsUpdatesEnabled"

	// WorkspaceImageErrorDetailCodeAutoMountDisabled means that Windows does
	// not mount new volumes automatically. Enable it with automount enable in
	// diskpart.
	WorkspaceImageErrorDetailCodeAutoMountDisabled WorkspaceImageErrorDetailCode = "AutoMountDisabled"

	// WorkspaceImageErrorDetailCodeWorkspacesByolAccountNotFound means that the
	// local account WorkSpaces_BYOL is missing. Create it as an administrator.
	WorkspaceImageErrorDetailCodeWorkspacesByolAccountNotFound WorkspaceImageErrorDetailCode = "WorkspacesBYOLAccountNotFound"

	// WorkspaceImageErrorDetailCodeWorkspacesByolAccountDisabled means that the
	// local account WorkSpaces_BYOL is disabled. Enable it.
	WorkspaceImageErrorDetailCodeWorkspacesByolAccountDisabled WorkspaceImageErrorDetailCode = "WorkspacesBYOLAccountDisabled"

	// WorkspaceImageErrorDetailCodeDhcpDisabled means that a network adapter
	// has a fixed configuration. Set it to get its address by DHCP.
	WorkspaceImageErrorDetailCodeDhcpDisabled WorkspaceImageErrorDetailCode = "DHCPDisabled"

	// WorkspaceImageErrorDetailCodeDiskFreeSpace means that the system disk has
	// too little free space for the import. Free some and try again.
	WorkspaceImageErrorDetailCodeDiskFreeSpace WorkspaceImageErrorDetailCode = "DiskFreeSpace"

	// WorkspaceImageErrorDetailCodeAdditionalDrivesAttached means that the
	// machine has drives besides the system disk. Detach them.
	WorkspaceImageErrorDetailCodeAdditionalDrivesAttached WorkspaceImageErrorDetailCode = "AdditionalDrivesAttached"

	// WorkspaceImageErrorDetailCodeOsNotSupported means that WorkSpaces does
	// not support this operating system or edition. Check the supported
	// versions.
	WorkspaceImageErrorDetailCodeOsNotSupported WorkspaceImageErrorDetailCode = "OSNotSupported"

	// WorkspaceImageErrorDetailCodeDomainJoined means that the machine belongs
	// to an Active Directory domain. Make it a member of a workgroup.
	WorkspaceImageErrorDetailCodeDomainJoined WorkspaceImageErrorDetailCode = "DomainJoined"

	// WorkspaceImageErrorDetailCodeAzureDomainJoined means that the machine is
	// joined to Azure Active Directory (Microsoft Entra ID). Disconnect it.
	WorkspaceImageErrorDetailCodeAzureDomainJoined WorkspaceImageErrorDetailCode = "AzureDomainJoined"

	// WorkspaceImageErrorDetailCodeFirewallEnabled means that the Windows
	// firewall is on. Switch it off in all profiles for the import.
	WorkspaceImageErrorDetailCodeFirewallEnabled WorkspaceImageErrorDetailCode = "FirewallEnabled"

	// WorkspaceImageErrorDetailCodeVmwareToolsInstalled means that VMware Tools
	// is installed. Uninstall it.
	WorkspaceImageErrorDetailCodeVmwareToolsInstalled WorkspaceImageErrorDetailCode = "VMWareToolsInstalled"

	// WorkspaceImageErrorDetailCodeDiskSizeExceeded means that the system disk
	// is larger than WorkSpaces allows. Shrink it.
	WorkspaceImageErrorDetailCodeDiskSizeExceeded WorkspaceImageErrorDetailCode = "DiskSizeExceeded"

	// WorkspaceImageErrorDetailCodeIncompatiblePartitioning means that the
	// partitions of the system disk can't be imported. Check the partition
	// style and layout.
	WorkspaceImageErrorDetailCodeIncompatiblePartitioning WorkspaceImageErrorDetailCode = "IncompatiblePartitioning"

	// WorkspaceImageErrorDetailCodePendingReboot means that Windows waits for a
	// restart to finish an installation. Restart it and try again.
	WorkspaceImageErrorDetailCodePendingReboot WorkspaceImageErrorDetailCode = "PendingReboot"

	// WorkspaceImageErrorDetailCodeAutoLogonEnabled means that Windows logs a
	// user on automatically. Disable AutoAdminLogon in the registry.
	WorkspaceImageErrorDetailCodeAutoLogonEnabled WorkspaceImageErrorDetailCode = "AutoLogonEnabled"

	// WorkspaceImageErrorDetailCodeRealtimeUniversalDisabled means that Windows
	// reads the hardware clock as local time. Set RealTimeIsUniversal in the
	// registry.
	WorkspaceImageErrorDetailCodeRealtimeUniversalDisabled WorkspaceImageErrorDetailCode = "RealTimeUniversalDisabled"

	// WorkspaceImageErrorDetailCodeMultipleBootPartition means that there is
	// more than one partition to boot from. Leave only one.
	WorkspaceImageErrorDetailCodeMultipleBootPartition WorkspaceImageErrorDetailCode = "MultipleBootPartition"

	// WorkspaceImageErrorDetailCodeSixtyFourBitOs means that the operating
	// system is a 32-bit one. Start from a 64-bit one; the value on the wire is
	// Requires64BitOS.
	WorkspaceImageErrorDetailCodeSixtyFourBitOs WorkspaceImageErrorDetailCode = "Requires64BitOS"

	// WorkspaceImageErrorDetailCodeZeroRearmCount means that Windows has no
	// activation reset (rearm) left, which Sysprep uses up. Start from an
	// installation that was generalized less often.
	WorkspaceImageErrorDetailCodeZeroRearmCount WorkspaceImageErrorDetailCode = "ZeroRearmCount"

	// WorkspaceImageErrorDetailCodeInPlaceUpgrade means that Windows was
	// upgraded from an older version, which Sysprep does not support. Install
	// the version on an empty disk.
	WorkspaceImageErrorDetailCodeInPlaceUpgrade WorkspaceImageErrorDetailCode = "InPlaceUpgrade"

	// WorkspaceImageErrorDetailCodeAntiVirusInstalled means that an antivirus
	// program is installed. Uninstall it, and install it again on the
	// WorkSpaces.
	WorkspaceImageErrorDetailCodeAntiVirusInstalled WorkspaceImageErrorDetailCode = "AntiVirusInstalled"

	// WorkspaceImageErrorDetailCodeUefiNotSupported means that the machine
	// boots with UEFI where only BIOS is supported. Check which boot mode the
	// operating system version needs.
	WorkspaceImageErrorDetailCodeUefiNotSupported WorkspaceImageErrorDetailCode = "UEFINotSupported"

	// WorkspaceImageErrorDetailCodeUnknownError means that the service has no
	// code for the cause. Read the message; if it persists, contact AWS
	// Support.
	WorkspaceImageErrorDetailCodeUnknownError WorkspaceImageErrorDetailCode = "UnknownError"

	// WorkspaceImageErrorDetailCodeAppxPackagesInstalled means that AppX
	// packages (apps of the Microsoft Store) prevent Sysprep from finishing.
	// Remove those that are not provisioned for all users.
	WorkspaceImageErrorDetailCodeAppxPackagesInstalled WorkspaceImageErrorDetailCode = "AppXPackagesInstalled"

	// WorkspaceImageErrorDetailCodeReservedStorageInUse means that Windows is
	// using its reserved storage, mostly for updates. Finish the updates,
	// restart, or switch reserved storage off.
	WorkspaceImageErrorDetailCodeReservedStorageInUse WorkspaceImageErrorDetailCode = "ReservedStorageInUse"

	// WorkspaceImageErrorDetailCodeAdditionalDrivesPresent means that Windows
	// sees more drives than it should. Remove drives that were added or mapped.
	WorkspaceImageErrorDetailCodeAdditionalDrivesPresent WorkspaceImageErrorDetailCode = "AdditionalDrivesPresent"

	// WorkspaceImageErrorDetailCodeWindowsUpdatesRequired means that updates
	// are missing. Install all of them and restart.
	WorkspaceImageErrorDetailCodeWindowsUpdatesRequired WorkspaceImageErrorDetailCode = "WindowsUpdatesRequired"

	// WorkspaceImageErrorDetailCodeSysprepFileMissing means that a file of
	// Sysprep is not there. Check the Sysprep folder below System32, and its
	// answer file.
	WorkspaceImageErrorDetailCodeSysprepFileMissing WorkspaceImageErrorDetailCode = "SysPrepFileMissing"

	// WorkspaceImageErrorDetailCodeUserProfileMissing means that a user profile
	// that the image needs is not on the disk. Check that it was neither
	// deleted nor moved.
	WorkspaceImageErrorDetailCodeUserProfileMissing WorkspaceImageErrorDetailCode = "UserProfileMissing"

	// WorkspaceImageErrorDetailCodeInsufficientDiskSpace means that creating
	// the image needs more space on the disk. Free some and try again.
	WorkspaceImageErrorDetailCodeInsufficientDiskSpace WorkspaceImageErrorDetailCode = "InsufficientDiskSpace"

	// WorkspaceImageErrorDetailCodeEnvironmentVariablesPathMissingEntries means
	// that the PATH variable lacks entries that Windows needs. Put the System32
	// and PowerShell folders back.
	WorkspaceImageErrorDetailCodeEnvironmentVariablesPathMissingEntries WorkspaceImageErrorDetailCode = "EnvironmentVariablesPathMissingEntries"

	// WorkspaceImageErrorDetailCodeDomainAccountServicesFound means that a
	// Windows service logs on with a domain account, which the image won't
	// have. Give it a local account or remove it.
	WorkspaceImageErrorDetailCodeDomainAccountServicesFound WorkspaceImageErrorDetailCode = "DomainAccountServicesFound"

	// WorkspaceImageErrorDetailCodeInvalidIp means that the machine has an
	// address that WorkSpaces can't use. Check the settings of its network
	// adapters.
	WorkspaceImageErrorDetailCodeInvalidIp WorkspaceImageErrorDetailCode = "InvalidIp"

	// WorkspaceImageErrorDetailCodeRemoteDesktopServicesDisabled means that
	// Remote Desktop Services is disabled. Enable the service.
	WorkspaceImageErrorDetailCodeRemoteDesktopServicesDisabled WorkspaceImageErrorDetailCode = "RemoteDesktopServicesDisabled"

	// WorkspaceImageErrorDetailCodeWindowsModulesInstallerDisabled means that
	// the Windows Modules Installer service is disabled. Enable the service
	// (TrustedInstaller).
	WorkspaceImageErrorDetailCodeWindowsModulesInstallerDisabled WorkspaceImageErrorDetailCode = "WindowsModulesInstallerDisabled"

	// WorkspaceImageErrorDetailCodeAmazonSsmAgentEnabled means that the AWS
	// Systems Manager agent is enabled. Disable its service or uninstall it.
	WorkspaceImageErrorDetailCodeAmazonSsmAgentEnabled WorkspaceImageErrorDetailCode = "AmazonSsmAgentEnabled"

	// WorkspaceImageErrorDetailCodeUnsupportedSecurityProtocol means that
	// Windows has only security protocols enabled that the service does not
	// accept. Check that TLS 1.2 is enabled.
	WorkspaceImageErrorDetailCodeUnsupportedSecurityProtocol WorkspaceImageErrorDetailCode = "UnsupportedSecurityProtocol"

	// WorkspaceImageErrorDetailCodeMultipleUserProfiles means that more than
	// one person's profile is on the disk. Delete all but the one to keep.
	WorkspaceImageErrorDetailCodeMultipleUserProfiles WorkspaceImageErrorDetailCode = "MultipleUserProfiles"

	// WorkspaceImageErrorDetailCodeStagedAppxPackage means that an AppX package
	// is staged but not installed, which stops Sysprep. Remove the package or
	// finish its installation.
	WorkspaceImageErrorDetailCodeStagedAppxPackage WorkspaceImageErrorDetailCode = "StagedAppxPackage"

	// WorkspaceImageErrorDetailCodeUnsupportedOsUpgrade means that Windows was
	// upgraded to its version in a way that WorkSpaces does not support.
	// Install the version on an empty disk.
	WorkspaceImageErrorDetailCodeUnsupportedOsUpgrade WorkspaceImageErrorDetailCode = "UnsupportedOsUpgrade"

	// WorkspaceImageErrorDetailCodeInsufficientRearmCount means that Windows
	// has too few activation resets (rearms) left. Start from an installation
	// that was generalized less often.
	WorkspaceImageErrorDetailCodeInsufficientRearmCount WorkspaceImageErrorDetailCode = "InsufficientRearmCount"

	// WorkspaceImageErrorDetailCodeIncompatibleProtocol means that the
	// streaming protocol does not run on this operating system. Choose another
	// protocol; the value on the wire is ProtocolOSIncompatibility.
	WorkspaceImageErrorDetailCodeIncompatibleProtocol WorkspaceImageErrorDetailCode = "ProtocolOSIncompatibility"

	// WorkspaceImageErrorDetailCodeIncompatibleMemoryIntegrity means that
	// memory integrity (core isolation) of Windows is enabled, which the image
	// does not allow. Switch it off; the value on the wire is
	// MemoryIntegrityIncompatibility.
	WorkspaceImageErrorDetailCodeIncompatibleMemoryIntegrity WorkspaceImageErrorDetailCode = "MemoryIntegrityIncompatibility"

	// WorkspaceImageErrorDetailCodeRestrictedDriveLetter means that a drive has
	// a letter that WorkSpaces reserves. Give it another letter; the value on
	// the wire is RestrictedDriveLetterInUse.
	WorkspaceImageErrorDetailCodeRestrictedDriveLetter WorkspaceImageErrorDetailCode = "RestrictedDriveLetterInUse"
)
