package main

import (
	"fmt"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
)

const exportRole = "arn:aws:iam::123456789012:role/service-role/AppStreamExport"

// exportImage returns a request that exports an image.
func exportImage(image, ami string) *model.CreateExportImageTaskRequest {
	return &model.CreateExportImageTaskRequest{ImageName: image, AmiName: ami, IamRoleArn: exportRole}
}

// listTasks returns the tasks that have one of some values.
func listTasks(t *testing.T, url, filter string, values ...string) []model.ExportImageTask {
	t.Helper()
	request := &model.ListExportImageTasksRequest{Filters: []model.Filter{{Name: filter, Values: values}}}
	return answer[model.ListExportImageTasksResult](t, url, request).ExportImageTasks
}

// A task is EXPORTING until it has been seen so, and then COMPLETED with the
// machine image, whichever call asks.
func TestExport(t *testing.T) {
	url := start(t, "")
	request := exportImage("cad-2026.01", "cad")
	request.AmiDescription, request.TagSpecifications = new(""), map[string]string{"a": ""}
	get := func(id string) *model.ExportImageTask {
		t.Helper()
		return answer[model.GetExportImageTaskResult](t, url, &model.GetExportImageTaskRequest{TaskId: id}).ExportImageTask
	}
	list := func(id string) *model.ExportImageTask {
		t.Helper()
		return &listTasks(t, url, "TaskId", id)[0]
	}
	ids := map[string]bool{}
	for name, see := range map[string]func(string) *model.ExportImageTask{"get": get, "list": list} {
		request.AmiName = name + "-cad"
		task := answer[model.CreateExportImageTaskResult](t, url, request).ExportImageTask
		want := &model.ExportImageTask{
			TaskId: task.TaskId, CreatedDate: task.CreatedDate, ImageArn: "arn:aws:appstream:eu-central-1:123456789012:image/cad-2026.01",
			AmiName: request.AmiName, AmiDescription: new(""), TagSpecifications: map[string]string{"a": ""}, State: enums.ExportImageTaskStateExporting,
		}
		if diff := cmp.Diff(want, task); diff != "" {
			t.Errorf("create (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(want, see(task.TaskId)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		want.State = enums.ExportImageTaskStateCompleted
		for range 2 {
			got := see(task.TaskId)
			if !regexp.MustCompile(`^ami-[0-9a-f]{17}$`).MatchString(got.AmiId) || ids[got.AmiId] {
				t.Errorf("the machine image is %q", got.AmiId)
			}
			want.AmiId = got.AmiId
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s again (-want +got):\n%s", name, diff)
			}
		}
		ids[want.AmiId] = true
	}
}

func TestExportSettle(t *testing.T) {
	url := startSettling(t, 3)
	task := answer[model.CreateExportImageTaskResult](t, url, exportImage("cad-2026.01", "cad")).ExportImageTask
	listTasks(t, url, "State", "FAILED") // which does not show it
	for i, want := range []enums.ExportImageTaskState{"EXPORTING", "EXPORTING", "EXPORTING", "COMPLETED"} {
		got := answer[model.GetExportImageTaskResult](t, url, &model.GetExportImageTaskRequest{TaskId: task.TaskId}).ExportImageTask
		if got.State != want {
			t.Errorf("call %d: %s, want %s", i+1, got.State, want)
		}
	}
}

func TestExportFilters(t *testing.T) {
	url := start(t, "")
	for name, test := range map[string]struct {
		filter string
		values []string
		want   []string
	}{
		"a state":       {"State", []string{"FAILED"}, []string{"gis-rocky"}},
		"some states":   {"state", []string{"FAILED", "TIMED_OUT", "COMPLETED"}, []string{"office-2026-02", "gis-rocky"}},
		"an image":      {"image-arn", []string{"arn:aws:appstream:eu-central-1:123456789012:image/cad-2026.01"}, []string{"cad/2026.01"}},
		"an AMI":        {"AmiId", []string{"ami-0b9f3c21d4e5a6b78"}, []string{"office-2026-02"}},
		"names of AMIs": {"ami-name", []string{"cad/2026.01", "none"}, []string{"cad/2026.01"}},
		"an ID":         {"TaskId", []string{"c81d7e44-02fb-4a95-b6d0-13fa58c9e207"}, []string{"gis-rocky"}},
		"nothing":       {"State", []string{"TIMED_OUT"}, nil},
	} {
		var got []string
		for _, task := range listTasks(t, url, test.filter, test.values...) {
			got = append(got, task.AmiName)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	both := &model.ListExportImageTasksRequest{Filters: []model.Filter{{Name: "State", Values: []string{"FAILED"}}, {Name: "AmiName", Values: []string{"cad/2026.01"}}}}
	if got := answer[model.ListExportImageTasksResult](t, url, both); len(got.ExportImageTasks) > 0 {
		t.Errorf("two filters: %+v", got)
	}
}

// A page has 50 tasks unless the request says how many.
func TestExportPages(t *testing.T) {
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	var want []model.ExportImageTask
	for _, row := range st.exports.rows {
		want = append(want, row.item)
	}
	url, stop := listen(st)
	defer stop()
	wantPages(t, paginate.New(method[model.ListExportImageTasksRequest, model.ListExportImageTasksResult](url), nil), want)
	for len(st.exports.rows) < 60 {
		st.exports.add(model.ExportImageTask{TaskId: newTaskID(), ImageArn: "arn:aws:appstream:eu-central-1:123456789012:image/a", AmiName: "filler", CreatedDate: now()})
	}
	for _, request := range []*model.ListExportImageTasksRequest{{}, {MaxResults: new(int32(0))}} {
		if got := answer[model.ListExportImageTasksResult](t, url, request); len(got.ExportImageTasks) != 50 || got.NextToken == "" {
			t.Errorf("a page has %d tasks", len(got.ExportImageTasks))
		}
	}
}

func TestExportRefused(t *testing.T) {
	role := exportImage("cad-2026.01", "new")
	role.IamRoleArn = "arn:aws:iam::111111111111:role/a"
	checkRefusals(t, start(t, ""), map[string]refusal{
		"no such image":             {exportImage("none", "new"), model.ResourceNotFoundException, "Image none was not found"},
		"an image of somebody else": {exportImage("partner-viewer-7", "new"), model.OperationNotPermittedException, "Image partner-viewer-7 is not a private image of this account"},
		"the image is busy":         {exportImage("erp-2026.03", "new"), model.ConcurrentModificationException, "Image erp-2026.03 is VALIDATING"},
		"the image failed":          {exportImage("office-2026-02-dublin", "new"), model.ResourceNotAvailableException, "Image office-2026-02-dublin is FAILED"},
		"a role of another account": {role, model.InvalidRoleException, "IamRoleArn is not a role of this account"},
		"the name is taken":         {exportImage("cad-2026.01", "office-2026-02"), model.OperationNotPermittedException, "There is a machine image office-2026-02 already"},
		"get: no such task":         {&model.GetExportImageTaskRequest{TaskId: "00000000-0000-0000-0000-00000000000a"}, model.ResourceNotFoundException, "Export task 00000000-0000-0000-0000-00000000000a was not found"},
		"get: no TaskId":            {&model.GetExportImageTaskRequest{}, model.OperationNotPermittedException, "No TaskId is given"},
		"list: no such filter":      {&model.ListExportImageTasksRequest{Filters: []model.Filter{{Name: "Color", Values: []string{"red"}}}}, model.OperationNotPermittedException, "There is no filter Color, want State, TaskId, ImageArn, AmiName or AmiId"},
	})
	// The name of an export that failed is free again.
	answer[model.CreateExportImageTaskResult](t, start(t, ""), exportImage("cad-2026.01", "gis-rocky"))
}

// The quota is one of exports that are under way, of which the sample has one.
func TestExportQuota(t *testing.T) {
	url := start(t, "")
	for i := range 49 {
		answer[model.CreateExportImageTaskResult](t, url, exportImage("cad-2026.01", fmt.Sprintf("new-%d", i)))
	}
	checkRefusals(t, url, map[string]refusal{
		"one too many": {exportImage("cad-2026.01", "next"), model.LimitExceededException, "There are 50 exports under way already"},
	})
	listTasks(t, url, "AmiName", "new-7")
	answer[model.CreateExportImageTaskResult](t, url, exportImage("cad-2026.01", "next"))
}
