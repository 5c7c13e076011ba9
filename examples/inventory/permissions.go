package main

import "github.com/euc-go/eucmodel/model"

// permission is an account that an AppStream image is shared with.
type permission = owned[model.SharedImagePermissions]

// permissionRows returns the accounts that the images are shared with.
func (inv *inventory) permissionRows() collection[permission] {
	return flatten(inv.permissions, (*model.DescribeImagePermissionsResult).Page,
		func(r model.DescribeImagePermissionsResult) string { return r.Name })
}

// permissionOrder is the order in which columns of the table of permissions give
// way.
const permissionOrder = "IMAGE BUILDERS, FLEETS"

// permissionColumns are the table of the permissions of AppStream images.
func permissionColumns() []column[permission] {
	allowed := func(p permission) model.ImagePermissions {
		if p.item.ImagePermissions == nil {
			return model.ImagePermissions{}
		}
		return *p.item.ImagePermissions
	}
	return []column[permission]{
		{title: "IMAGE", cell: func(p permission) string { return p.owner }},
		{title: "ACCOUNT", cell: func(p permission) string { return p.item.SharedAccountId }},
		{title: "FLEETS", cell: func(p permission) string { return yesOrNo(allowed(p).AllowFleet) }},
		{title: "IMAGE BUILDERS", cell: func(p permission) string { return yesOrNo(allowed(p).AllowImageBuilder) }},
	}
}

// workspacePermission is an account that a WorkSpaces image is shared with.
type workspacePermission = owned[model.WorkspaceImagePermission]

// workspacePermissionRows returns the accounts that the WorkSpaces images are
// shared with.
func (inv *inventory) workspacePermissionRows() collection[workspacePermission] {
	return flatten(inv.workspacePermissions, (*model.DescribeWorkspaceImagePermissionsResult).Page,
		func(r model.DescribeWorkspaceImagePermissionsResult) string { return r.ImageId })
}

// workspacePermissionOrder says that no column of that table gives way.
const workspacePermissionOrder = ""

// workspacePermissionColumns are the table of the permissions of WorkSpaces
// images.
func workspacePermissionColumns() []column[workspacePermission] {
	return []column[workspacePermission]{
		{title: "IMAGE ID", cell: func(p workspacePermission) string { return p.owner }},
		{title: "ACCOUNT", cell: func(p workspacePermission) string { return p.item.SharedAccountId }},
	}
}
