package enums

// AgentSoftwareVersion is which AppStream agent an imported image gets. It is a
// member of CreateImportedImage.
//
// See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImportedImage.html
type AgentSoftwareVersion string

const (
	// AgentSoftwareVersionCurrentLatest means that the image keeps the agent
	// that is the newest when it is imported.
	AgentSoftwareVersionCurrentLatest AgentSoftwareVersion = "CURRENT_LATEST"

	// AgentSoftwareVersionAlwaysLatest means that the image gets each new
	// version of the agent.
	AgentSoftwareVersionAlwaysLatest AgentSoftwareVersion = "ALWAYS_LATEST"
)
