package model

// DomainJoinInfo names the Microsoft Active Directory domain that a machine
// joins, and where in it.
//
// AWS: https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DomainJoinInfo.html
type DomainJoinInfo struct {
	// DirectoryName is the domain's full DNS name, such as corp.example.com; it
	// may be empty. Absent means none was given.
	DirectoryName *string `json:"DirectoryName,omitzero"`

	// OrganizationalUnitDistinguishedName is where in the domain the computer
	// account goes, in LDAP notation such as OU=Builders,DC=corp,DC=example,
	// at most 2000 characters; it may be empty. Absent means the directory's
	// default.
	OrganizationalUnitDistinguishedName *string `json:"OrganizationalUnitDistinguishedName,omitzero" validate:"omitempty,max=2000"`

	// Unknown are the members that this version does not know.
	Unknown RawMembers `json:"-"`
}
