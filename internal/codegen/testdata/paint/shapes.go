package model

import "github.com/euc-go/eucmodel/enums"

// PaintWallRequest has a required member of every kind.
//
// Errors: none of its own.
type PaintWallRequest struct {
	Name      string               `json:"Name"`
	Platform  enums.PlatformType   `json:"Platform"`
	Size      int32                `json:"Size"`
	Sum       int64                `json:"Sum"`
	Built     Timestamp            `json:"Built"`
	Text      *string              `json:"Text"`
	Open      *bool                `json:"Open"`
	Count     *int32               `json:"Count"`
	Total     *int64               `json:"Total"`
	Door      *Door                `json:"Door"`
	Hinge     *Hinge               `json:"Hinge"`
	Names     []string             `json:"Names"`
	Platforms []enums.PlatformType `json:"Platforms"`
	Doors     []Door               `json:"Doors"`
	Tags      map[string]string    `json:"Tags"`
	Unknown   RawMembers           `json:"-"`
}

// PaintWallResponse has an optional member of every kind, with names in lower
// camel case.
type PaintWallResponse struct {
	Name      string               `json:"name,omitzero"`
	Platform  enums.PlatformType   `json:"platform,omitzero"`
	Size      int32                `json:"size,omitzero"`
	Sum       int64                `json:"sum,omitzero"`
	Built     Timestamp            `json:"built,omitzero"`
	Text      *string              `json:"text,omitzero"`
	Open      *bool                `json:"open,omitzero"`
	Count     *int32               `json:"count,omitzero"`
	Total     *int64               `json:"total,omitzero"`
	Door      *Door                `json:"door,omitzero"`
	Hinge     *Hinge               `json:"hinge,omitzero"`
	Names     []string             `json:"names,omitzero"`
	Platforms []enums.PlatformType `json:"platforms,omitzero"`
	Doors     []Door               `json:"doors,omitzero"`
	Tags      map[string]string    `json:"tags,omitzero"`
	Unknown   RawMembers           `json:"-"`
}

type (
	// Door has a list of structures with a list of structures, and a structure.
	Door struct {
		Panes   []Pane     `json:"Panes,omitzero"`
		Lock    *Lock      `json:"lock,omitzero"`
		Unknown RawMembers `json:"-"`
	}

	// Hinge has no members.
	Hinge struct {
		Unknown RawMembers `json:"-"`
	}
)

// Pane is a list in a list.
type Pane struct {
	Cracks  []Crack    `json:"Cracks"`
	Unknown RawMembers `json:"-"`
}

// Crack is what lies deepest.
type Crack struct {
	Length  int64      `json:"Length,omitzero"`
	Hinges  []Hinge    `json:"Hinges,omitzero"`
	Unknown RawMembers `json:"-"`
}

// Lock has a required number as a pointer.
type Lock struct {
	Digits  *int64     `json:"Digits"`
	Unknown RawMembers `json:"-"`
}

// ClearWallRequest has no members.
type ClearWallRequest struct {
	Unknown RawMembers `json:"-"`
}

// ClearWallResult has no members.
type ClearWallResult struct {
	Unknown RawMembers `json:"-"`
}

// ListDoorsRequest asks for pages, with a size as a pointer.
type ListDoorsRequest struct {
	NextToken  string     `json:"NextToken,omitzero"`
	MaxResults *int32     `json:"MaxResults,omitzero"`
	Unknown    RawMembers `json:"-"`
}

// ListDoorsResult is a page of structures, whose name is a keyword in lower case.
type ListDoorsResult struct {
	Type      []Door     `json:"Type,omitzero"`
	NextToken string     `json:"NextToken,omitzero"`
	Unknown   RawMembers `json:"-"`
}

// ListNamesRequest asks for pages, with a size as a value.
type ListNamesRequest struct {
	NextToken  string     `json:"NextToken,omitzero"`
	MaxResults int32      `json:"MaxResults,omitzero"`
	Unknown    RawMembers `json:"-"`
}

// ListNamesResult is a page of strings.
type ListNamesResult struct {
	Names     []string   `json:"Names,omitzero"`
	NextToken string     `json:"NextToken,omitzero"`
	Unknown   RawMembers `json:"-"`
}

// ListPlatformsRequest asks for pages without a size.
type ListPlatformsRequest struct {
	NextToken string     `json:"NextToken,omitzero"`
	Unknown   RawMembers `json:"-"`
}

// ListPlatformsResult is a page of enumerated values.
type ListPlatformsResult struct {
	Platforms []enums.PlatformType `json:"Platforms,omitzero"`
	NextToken string               `json:"NextToken,omitzero"`
	Unknown   RawMembers           `json:"-"`
}
