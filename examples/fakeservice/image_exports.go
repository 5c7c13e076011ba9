package main

import (
	"crypto/rand"
	"fmt"
	"slices"
	"strings"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// maxExports is the quota of exports that are under way.
const maxExports = 50

func (s *store) createExportImageTask(r *model.CreateExportImageTaskRequest) (*model.CreateExportImageTaskResult, error) {
	image, err := s.privateImage(r.ImageName, model.OperationNotPermittedException)
	switch {
	case err != nil:
		return nil, err
	case image.item.State.IsTransitional():
		return nil, fail(model.ConcurrentModificationException, "Image %s is %s", r.ImageName, image.item.State)
	case image.item.State != enums.ImageStateAvailable:
		return nil, fail(model.ResourceNotAvailableException, "Image %s is %s", r.ImageName, image.item.State)
	case !isOwnRole(r.IamRoleArn):
		return nil, fail(model.InvalidRoleException, "IamRoleArn is not a role of this account")
	}
	underWay := 0
	for _, row := range s.exports.rows {
		if row.item.AmiName == r.AmiName && !row.item.State.IsFailed() {
			return nil, fail(model.OperationNotPermittedException, "There is a machine image %s already", r.AmiName)
		}
		if row.item.State.IsTransitional() {
			underWay++
		}
	}
	if underWay >= maxExports {
		return nil, fail(model.LimitExceededException, "There are %d exports under way already", maxExports)
	}
	row := s.exports.add(model.ExportImageTask{
		TaskId:            newTaskID(),
		ImageArn:          image.item.Arn,
		AmiName:           r.AmiName,
		CreatedDate:       now(),
		AmiDescription:    r.AmiDescription,
		State:             enums.ExportImageTaskStateExporting,
		TagSpecifications: r.TagSpecifications,
	})
	row.begin(s.settle, func(t *model.ExportImageTask) bool {
		t.State = enums.ExportImageTaskStateCompleted
		t.AmiId = fmt.Sprintf("ami-%017x", row.number)
		return true
	})
	return &model.CreateExportImageTaskResult{ExportImageTask: new(row.item)}, nil
}

func (s *store) getExportImageTask(r *model.GetExportImageTaskRequest) (*model.GetExportImageTaskResult, error) {
	if r.TaskId == "" {
		return nil, fail(model.OperationNotPermittedException, "No TaskId is given")
	}
	found := s.exports.find(func(t *model.ExportImageTask) bool { return t.TaskId == r.TaskId })
	if found == nil {
		return nil, notFound("Export task", r.TaskId)
	}
	task := found.item
	s.exports.settle([]*row[model.ExportImageTask]{found})
	return &model.GetExportImageTaskResult{ExportImageTask: &task}, nil
}

func (s *store) listExportImageTasks(r *model.ListExportImageTasksRequest) (*model.ListExportImageTasksResult, error) {
	for _, filter := range r.Filters {
		if _, ok := filtered(new(model.ExportImageTask), filter.Name); !ok {
			return nil, fail(model.OperationNotPermittedException, "There is no filter %s, want State, TaskId, ImageArn, AmiName or AmiId", filter.Name)
		}
	}
	size := 50
	if value(r.MaxResults) > 0 {
		size = int(*r.MaxResults)
	}
	page, err := s.exports.page(r.NextToken, size, func(t *model.ExportImageTask) bool {
		return !slices.ContainsFunc(r.Filters, func(filter model.Filter) bool {
			text, _ := filtered(t, filter.Name)
			return !slices.Contains(filter.Values, text)
		})
	})
	return &model.ListExportImageTasksResult{ExportImageTasks: page.Items, NextToken: page.NextToken}, err
}

// filtered returns what a filter compares, and whether there is such a filter.
// AWS lists no names; these are the members, and may be spelled as image-arn too.
func filtered(t *model.ExportImageTask, name string) (text string, ok bool) {
	switch strings.ToLower(strings.ReplaceAll(name, "-", "")) {
	case "state":
		return string(t.State), true
	case "taskid":
		return t.TaskId, true
	case "imagearn":
		return t.ImageArn, true
	case "aminame":
		return t.AmiName, true
	case "amiid":
		return t.AmiId, true
	}
	return "", false
}

// newTaskID returns an identifier that no other task has.
func newTaskID() string {
	var id [16]byte
	_, _ = rand.Read(id[:]) // it never fails
	return fmt.Sprintf("%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:])
}
