package main

import "github.com/euc-go/eucmodel/model"

// handler carries out a request that keeps all constraints.
type handler func(request model.Shape) (model.Shape, error)

// handlers returns what carries out each operation, by its target. An operation
// is a method of store and a line here.
func handlers(s *store) map[string]handler {
	all := make(map[string]handler)
	add(all, s, s.createImageBuilder)
	add(all, s, s.startImageBuilder)
	add(all, s, s.createImageBuilderStreamingURL)
	add(all, s, s.stopImageBuilder)
	add(all, s, s.deleteImageBuilder)
	add(all, s, s.describeImageBuilders)
	add(all, s, s.describeImages)
	add(all, s, s.deleteImage)
	add(all, s, s.copyImage)
	add(all, s, s.createUpdatedImage)
	add(all, s, s.updateImagePermissions)
	add(all, s, s.deleteImagePermissions)
	add(all, s, s.describeImagePermissions)
	add(all, s, s.createImportedImage)
	add(all, s, s.createExportImageTask)
	add(all, s, s.getExportImageTask)
	add(all, s, s.listExportImageTasks)
	add(all, s, s.associateSoftwareToImageBuilder)
	add(all, s, s.disassociateSoftwareFromImageBuilder)
	add(all, s, s.startSoftwareDeploymentToImageBuilder)
	add(all, s, s.describeSoftwareAssociations)
	add(all, s, s.createWorkspaceImage)
	add(all, s, s.copyWorkspaceImage)
	add(all, s, s.createUpdatedWorkspaceImage)
	add(all, s, s.describeWorkspaceImages)
	add(all, s, s.deleteWorkspaceImage)
	add(all, s, s.updateWorkspaceImagePermission)
	add(all, s, s.describeWorkspaceImagePermissions)
	add(all, s, s.importWorkspaceImage)
	add(all, s, s.importCustomWorkspaceImage)
	add(all, s, s.describeCustomWorkspaceImageImport)
	add(all, s, s.describeImageAssociations)
	return all
}

// add adds what carries out the operation that has requests of type Q, one at a
// time.
func add[Q, R any, PQ model.PointerTo[Q], PR model.PointerTo[R]](all map[string]handler, s *store, do func(PQ) (PR, error)) {
	op, _ := model.OperationOf(PQ(new(Q)))
	all[op.Target] = func(request model.Shape) (model.Shape, error) {
		s.mutex.Lock()
		defer s.mutex.Unlock()
		result, err := do(request.(PQ))
		if err != nil {
			return nil, err
		}
		return result, nil
	}
}
