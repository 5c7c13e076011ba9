package model

// WorkspaceTag is a key with a value that a resource of WorkSpaces is marked
// with. AWS names the shape Tag; AppStream has maps of tags instead.
//
// AWS: https://docs.aws.amazon.com/workspaces/latest/api/API_Tag.html
type WorkspaceTag struct {
	// Key is the name of the tag, 1 to 127 characters. Required.
	Key string `json:"Key" validate:"required,min=1,max=127"`

	// Value is its value, up to 255 characters.
	Value *string `json:"Value,omitzero" validate:"omitempty,max=255"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
