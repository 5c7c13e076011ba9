package main

import (
	"strings"
	"sync"

	"github.com/euc-go/eucmodel/internal/shorten"
	"github.com/euc-go/eucmodel/model"
)

// account is the AWS account that owns everything.
const account = "123456789012"

// store holds all builders and images. An item that it has returned is never
// changed afterwards.
type store struct {
	mutex           sync.Mutex
	settle          int // how many describe calls show a transitional state
	builders        table[model.ImageBuilder]
	images          table[model.Image]
	workspaceImages table[model.WorkspaceImage]
	permissions     tables[model.SharedImagePermissions] // by the name of the image
	exports         table[model.ExportImageTask]
	software        tables[model.SoftwareAssociations] // by the ARN of the builder or image
	imaged          map[string]string                  // the image last made of each WorkSpace

	workspacePermissions  tables[model.WorkspaceImagePermission] // by the identifier of the image
	workspaceAssociations tables[model.ImageResourceAssociation] // by the same
	workspaceImports      table[model.DescribeCustomWorkspaceImageImportResult]
}

// notFound returns the error for a name that nothing has. The name may be of any
// length. One that may be a streaming URL is not shown: whoever reads it could open
// the session.
func notFound(kind, name string) error {
	shown := shorten.Text(name, 200)
	if strings.Contains(name, "://") {
		shown = "(hidden)"
	}
	return fail(model.ResourceNotFoundException, "%s %s was not found", kind, shown)
}

// set returns the names as a set.
func set(names []string) map[string]bool {
	all := make(map[string]bool)
	for _, name := range names {
		all[name] = true
	}
	return all
}

// value returns what p points at, or zero if that is absent.
func value[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}
