package enums

// WorkspaceImageIngestionProcess says for what kind of WorkSpaces an image is
// imported: it is the IngestionProcess of ImportWorkspaceImage. BYOL stands for
// bring your own license, that of Windows. A value that ends in _WSP is for the
// protocol DCV, whose name was WSP; one that ends in _BYOP is for a protocol of
// the customer's own, which only WorkSpaces Core has; all others are for PCoIP.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_ImportWorkspaceImage.html
type WorkspaceImageIngestionProcess string

const (
	// WorkspaceImageIngestionProcessByolRegular is for bundles without a GPU,
	// with PCoIP.
	WorkspaceImageIngestionProcessByolRegular WorkspaceImageIngestionProcess = "BYOL_REGULAR"

	// WorkspaceImageIngestionProcessByolGraphics is for the bundle Graphics,
	// with PCoIP.
	WorkspaceImageIngestionProcessByolGraphics WorkspaceImageIngestionProcess = "BYOL_GRAPHICS"

	// WorkspaceImageIngestionProcessByolGraphicspro is for the bundle
	// GraphicsPro, with PCoIP.
	WorkspaceImageIngestionProcessByolGraphicspro WorkspaceImageIngestionProcess = "BYOL_GRAPHICSPRO"

	// WorkspaceImageIngestionProcessByolGraphicsG4dn is for bundles on G4dn
	// instances, with PCoIP.
	WorkspaceImageIngestionProcessByolGraphicsG4dn WorkspaceImageIngestionProcess = "BYOL_GRAPHICS_G4DN"

	// WorkspaceImageIngestionProcessByolRegularWsp is for bundles without a
	// GPU, with DCV.
	WorkspaceImageIngestionProcessByolRegularWsp WorkspaceImageIngestionProcess = "BYOL_REGULAR_WSP"

	// WorkspaceImageIngestionProcessByolGraphicsG4dnWsp is for bundles on G4dn
	// instances, with DCV.
	WorkspaceImageIngestionProcessByolGraphicsG4dnWsp WorkspaceImageIngestionProcess = "BYOL_GRAPHICS_G4DN_WSP"

	// WorkspaceImageIngestionProcessByolRegularByop is for WorkSpaces Core
	// without a GPU, with a protocol of the customer's own. AWS must have
	// allowed the account to use it.
	WorkspaceImageIngestionProcessByolRegularByop WorkspaceImageIngestionProcess = "BYOL_REGULAR_BYOP"

	// WorkspaceImageIngestionProcessByolGraphicsG4dnByop is for WorkSpaces Core
	// on G4dn instances, with a protocol of the customer's own. AWS must have
	// allowed the account to use it.
	WorkspaceImageIngestionProcessByolGraphicsG4dnByop WorkspaceImageIngestionProcess = "BYOL_GRAPHICS_G4DN_BYOP"
)

// WorkspaceApplication is a program that an import installs and that is then
// subscribed to: an element of the Applications of ImportWorkspaceImage. The
// API calls the type Application; AppStream has a structure of that name.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_ImportWorkspaceImage.html
type WorkspaceApplication string

const (
	// WorkspaceApplicationMicrosoftOffice2016 is Microsoft Office 2016. It is
	// not for Windows 11 with DCV.
	WorkspaceApplicationMicrosoftOffice2016 WorkspaceApplication = "Microsoft_Office_2016"

	// WorkspaceApplicationMicrosoftOffice2019 is Microsoft Office 2019. It is
	// not for Windows 11 with DCV and a GPU.
	WorkspaceApplicationMicrosoftOffice2019 WorkspaceApplication = "Microsoft_Office_2019"
)

// ImageComputeType is the hardware of the WorkSpaces that a custom image is
// imported for: the ComputeType of ImportCustomWorkspaceImage.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html
type ImageComputeType string

const (
	// ImageComputeTypeBase is hardware without a GPU.
	ImageComputeTypeBase ImageComputeType = "BASE"

	// ImageComputeTypeGraphicsG4dn is a G4dn instance, which has a GPU.
	ImageComputeTypeGraphicsG4dn ImageComputeType = "GRAPHICS_G4DN"

	// ImageComputeTypeGraphicsG6 is a G6 instance, which has a GPU.
	ImageComputeTypeGraphicsG6 ImageComputeType = "GRAPHICS_G6"
)

// CustomImageProtocol is how WorkSpaces from a custom image are streamed: the
// Protocol of ImportCustomWorkspaceImage.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html
type CustomImageProtocol string

const (
	// CustomImageProtocolPcoip is PCoIP. It is not for Windows 11.
	CustomImageProtocolPcoip CustomImageProtocol = "PCOIP"

	// CustomImageProtocolDcv is DCV, whose name was WSP.
	CustomImageProtocolDcv CustomImageProtocol = "DCV"

	// CustomImageProtocolByop is a protocol of the customer's own, as
	// WorkSpaces Core allows.
	CustomImageProtocolByop CustomImageProtocol = "BYOP"
)

// Platform is the family of the operating system that a custom image is
// imported with: the Platform of ImportCustomWorkspaceImage. AppStream has the
// more detailed [PlatformType], an image of WorkSpaces an
// [OperatingSystemType].
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html
type Platform string

const (
	// PlatformWindows is Microsoft Windows, of a version that the OsVersion of
	// the request names.
	PlatformWindows Platform = "WINDOWS"
)

// OSVersion is the operating system that a custom image is imported with: the
// OsVersion of ImportCustomWorkspaceImage.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_ImportCustomWorkspaceImage.html
type OSVersion string

const (
	// OSVersionWindows10 is Windows 10, which goes with every protocol.
	OSVersionWindows10 OSVersion = "Windows_10"

	// OSVersionWindows11 is Windows 11, which does not go with PCoIP.
	OSVersionWindows11 OSVersion = "Windows_11"
)

// CustomWorkspaceImageImportState says how far an import by
// ImportCustomWorkspaceImage has come: the State of its result, and of that of
// DescribeCustomWorkspaceImageImport. A program that polls calls IsTransitional
// and IsFailed.
//
// See https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeCustomWorkspaceImageImport.html
type CustomWorkspaceImageImportState string

const (
	// CustomWorkspaceImageImportStatePending means that the import is about to
	// begin: its first state.
	CustomWorkspaceImageImportStatePending CustomWorkspaceImageImportState = "PENDING"

	// CustomWorkspaceImageImportStateInProgress means that the import has
	// begun.
	CustomWorkspaceImageImportStateInProgress CustomWorkspaceImageImportState = "IN_PROGRESS"

	// CustomWorkspaceImageImportStateProcessingSourceImage means that the
	// source is being read.
	CustomWorkspaceImageImportStateProcessingSourceImage CustomWorkspaceImageImportState = "PROCESSING_SOURCE_IMAGE"

	// CustomWorkspaceImageImportStateImageTestingStart means that the tests of
	// the source are about to begin.
	CustomWorkspaceImageImportStateImageTestingStart CustomWorkspaceImageImportState = "IMAGE_TESTING_START"

	// CustomWorkspaceImageImportStateUpdatingOperatingSystem means that the
	// operating system is being updated.
	CustomWorkspaceImageImportStateUpdatingOperatingSystem CustomWorkspaceImageImportState = "UPDATING_OPERATING_SYSTEM"

	// CustomWorkspaceImageImportStateImageCompatibilityChecking means that the
	// service is checking whether WorkSpaces can run the source.
	CustomWorkspaceImageImportStateImageCompatibilityChecking CustomWorkspaceImageImportState = "IMAGE_COMPATIBILITY_CHECKING"

	// CustomWorkspaceImageImportStateImageTestingGeneralization means that the
	// service is trying out whether the source can be generalized.
	CustomWorkspaceImageImportStateImageTestingGeneralization CustomWorkspaceImageImportState = "IMAGE_TESTING_GENERALIZATION"

	// CustomWorkspaceImageImportStateCreatingTestInstance means that an
	// instance for tests is being started.
	CustomWorkspaceImageImportStateCreatingTestInstance CustomWorkspaceImageImportState = "CREATING_TEST_INSTANCE"

	// CustomWorkspaceImageImportStateInstallingComponents means that the
	// software that WorkSpaces need is being installed.
	CustomWorkspaceImageImportStateInstallingComponents CustomWorkspaceImageImportState = "INSTALLING_COMPONENTS"

	// CustomWorkspaceImageImportStateGeneralizing means that what belongs to a
	// single machine is being taken out, as Sysprep does.
	CustomWorkspaceImageImportStateGeneralizing CustomWorkspaceImageImportState = "GENERALIZING"

	// CustomWorkspaceImageImportStateValidating means that the service is
	// checking the image that was made.
	CustomWorkspaceImageImportStateValidating CustomWorkspaceImageImportState = "VALIDATING"

	// CustomWorkspaceImageImportStatePublishing means that the image is being
	// made available to the account.
	CustomWorkspaceImageImportStatePublishing CustomWorkspaceImageImportState = "PUBLISHING"

	// CustomWorkspaceImageImportStateCompleted means that the image is ready.
	CustomWorkspaceImageImportStateCompleted CustomWorkspaceImageImportState = "COMPLETED"

	// CustomWorkspaceImageImportStateError means that the import failed. Its
	// StateMessage and ErrorDetails say why.
	CustomWorkspaceImageImportStateError CustomWorkspaceImageImportState = "ERROR"
)
