package main

import (
	"context"
	"errors"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// A builder's life: each call returns the state that the change brings about.
// Describe calls show it as often as they should, and meanwhile nothing else can
// be changed; after them the builder is in the next state.
func TestLife(t *testing.T) {
	for _, settle := range []int{1, 3} {
		t.Run(strconv.Itoa(settle), func(t *testing.T) { testLife(t, settle) })
	}
}

func testLife(t *testing.T, settle int) {
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	st.settle = settle
	url, end := listen(st)
	defer end()
	ctx := t.Context()
	const name = "new-builder"
	describe := func() *model.ImageBuilder {
		t.Helper()
		result, err := method[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](url)(ctx, &model.DescribeImageBuildersRequest{Names: []string{name}})
		if err != nil {
			t.Fatal(err)
		}
		if len(result.ImageBuilders) != 1 || result.NextToken != "" {
			t.Fatalf("got %+v", result)
		}
		return &result.ImageBuilders[0]
	}
	stopBuilder := method[model.StopImageBuilderRequest, model.StopImageBuilderResult](url)
	startBuilder := method[model.StartImageBuilderRequest, model.StartImageBuilderResult](url)
	deleteBuilder := method[model.DeleteImageBuilderRequest, model.DeleteImageBuilderResult](url)
	passes := func(step string, b *model.ImageBuilder, now enums.ImageBuilderState) {
		t.Helper()
		if b == nil || b.State != now {
			t.Errorf("%s: returned %+v, want %s", step, b, now)
		}
		for i := range settle {
			if _, err := stopBuilder(ctx, &model.StopImageBuilderRequest{Name: name}); !errors.Is(err, model.ConcurrentModificationException) {
				t.Errorf("%s: it can be stopped meanwhile: %v", step, err)
			}
			if got := describe().State; got != now {
				t.Errorf("%s: description %d says %s, want %s", step, i+1, got, now)
			}
		}
	}
	ends := func(step string, then enums.ImageBuilderState) {
		t.Helper()
		for range 2 {
			if got := describe().State; got != then {
				t.Errorf("%s: then %s, want %s", step, got, then)
			}
		}
	}

	before := time.Now().Add(-time.Second)
	created := done(method[model.CreateImageBuilderRequest, model.CreateImageBuilderResult](url)(ctx, &model.CreateImageBuilderRequest{
		Name: name, ImageName: "office-2026-02", InstanceType: enums.InstanceTypeStreamStandardMedium, Description: new("For <tests> & 日本"),
		VpcConfig: &model.VpcConfig{SubnetIds: []string{"subnet-1"}, Unknown: `"Tomorrow":true`},
	}))(t)
	if at := created.ImageBuilder.CreatedTime.Time(); at.Before(before) || at.After(time.Now()) {
		t.Errorf("created at %v", at)
	}
	want := &model.ImageBuilder{
		Name: name, Arn: "arn:aws:appstream:eu-central-1:123456789012:image-builder/new-builder",
		ImageArn:    "arn:aws:appstream:eu-central-1:123456789012:image/office-2026-02",
		Description: "For <tests> & 日本", VpcConfig: &model.VpcConfig{SubnetIds: []string{"subnet-1"}},
		InstanceType: enums.InstanceTypeStreamStandardMedium, Platform: enums.PlatformTypeWindowsServer2022,
		State: enums.ImageBuilderStateRunning, CreatedTime: created.ImageBuilder.CreatedTime,
		EnableDefaultInternetAccess: new(false), AppstreamAgentVersion: "02-11-2026", RootVolumeConfig: &model.VolumeConfig{VolumeSizeInGb: 200},
	}
	passes("create", created.ImageBuilder, enums.ImageBuilderStatePending)
	ends("create", enums.ImageBuilderStateRunning)
	if diff := cmp.Diff(want, describe()); diff != "" {
		t.Errorf("the new builder (-want +got):\n%s", diff)
	}

	stopped := done(stopBuilder(ctx, &model.StopImageBuilderRequest{Name: name}))(t)
	passes("stop", stopped.ImageBuilder, enums.ImageBuilderStateStopping)
	ends("stop", enums.ImageBuilderStateStopped)
	started := done(startBuilder(ctx, &model.StartImageBuilderRequest{Name: name, AppstreamAgentVersion: "LATEST"}))(t)
	passes("start", started.ImageBuilder, enums.ImageBuilderStatePending)
	ends("start", enums.ImageBuilderStateRunning)
	if agent := describe().AppstreamAgentVersion; agent != "LATEST" {
		t.Errorf("the agent is %s", agent)
	}
	started = done(startBuilder(ctx, &model.StartImageBuilderRequest{Name: name}))(t)
	if started.ImageBuilder.State != enums.ImageBuilderStateRunning {
		t.Errorf("start again: returned %+v", started.ImageBuilder)
	}
	ends("start again", enums.ImageBuilderStateRunning)
	deleted := done(deleteBuilder(ctx, &model.DeleteImageBuilderRequest{Name: name}))(t)
	passes("delete", deleted.ImageBuilder, enums.ImageBuilderStateDeleting)
	if _, err := startBuilder(ctx, &model.StartImageBuilderRequest{Name: name}); !errors.Is(err, model.ResourceNotFoundException) {
		t.Errorf("after it was deleted: %v", err)
	}
}

// A description of others does not count.
func TestStateThatNobodySees(t *testing.T) {
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	name := st.builders.rows[0].item.Name
	if _, err := st.deleteImageBuilder(&model.DeleteImageBuilderRequest{Name: name}); err != nil {
		t.Fatal(err)
	}
	other := st.builders.rows[1].item.Name
	for range 3 {
		if _, err := st.describeImageBuilders(&model.DescribeImageBuildersRequest{Names: []string{other}}); err != nil {
			t.Fatal(err)
		}
	}
	if row := st.builder(name); row == nil || row.item.State != enums.ImageBuilderStateDeleting {
		t.Errorf("the builder is %+v", row)
	}
}

// What is wrong with a call that keeps all constraints.
func TestExceptions(t *testing.T) {
	url := start(t, "")
	create := method[model.CreateImageBuilderRequest, model.CreateImageBuilderResult](url)
	startBuilder := method[model.StartImageBuilderRequest, model.StartImageBuilderResult](url)
	stop := method[model.StopImageBuilderRequest, model.StopImageBuilderResult](url)
	remove := method[model.DeleteImageBuilderRequest, model.DeleteImageBuilderResult](url)
	removeImage := method[model.DeleteImageRequest, model.DeleteImageResult](url)
	builders := method[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](url)
	images := method[model.DescribeImagesRequest, model.DescribeImagesResult](url)
	workspaceImages := method[model.DescribeWorkspaceImagesRequest, model.DescribeWorkspaceImagesResult](url)
	const size = enums.InstanceTypeStreamStandardMedium
	for name, test := range map[string]struct {
		call func(context.Context) (any, error)
		want model.ErrorCode
		text string
	}{
		"the name is taken": {func(ctx context.Context) (any, error) {
			return create(ctx, &model.CreateImageBuilderRequest{Name: "office-2026", ImageName: "office-2026-02", InstanceType: size})
		}, model.ResourceAlreadyExistsException, "Image builder office-2026 already exists"},
		"no such image": {func(ctx context.Context) (any, error) {
			return create(ctx, &model.CreateImageBuilderRequest{Name: "b", ImageName: "none", InstanceType: size})
		}, model.ResourceNotFoundException, "Image none was not found"},
		"no such ARN": {func(ctx context.Context) (any, error) {
			return create(ctx, &model.CreateImageBuilderRequest{Name: "b", ImageArn: "arn:aws:appstream:eu-central-1:123456789012:image/none", InstanceType: size})
		}, model.ResourceNotFoundException, "Image arn:aws:appstream:eu-central-1:123456789012:image/none was not found"},
		"the image failed": {func(ctx context.Context) (any, error) {
			return create(ctx, &model.CreateImageBuilderRequest{Name: "b", ImageName: "office-2026-02-dublin", InstanceType: size})
		}, model.ResourceNotAvailableException, "Image office-2026-02-dublin is FAILED"},
		"start: no such builder": {func(ctx context.Context) (any, error) {
			return startBuilder(ctx, &model.StartImageBuilderRequest{Name: "none"})
		}, model.ResourceNotFoundException, "Image builder none was not found"},
		"stop: it is stopped": {func(ctx context.Context) (any, error) {
			return stop(ctx, &model.StopImageBuilderRequest{Name: first(t, url, enums.ImageBuilderStateStopped)})
		}, model.OperationNotPermittedException, " is STOPPED"},
		"start: it failed": {func(ctx context.Context) (any, error) {
			return startBuilder(ctx, &model.StartImageBuilderRequest{Name: first(t, url, enums.ImageBuilderStateFailed)})
		}, model.ResourceNotAvailableException, " is FAILED"},
		"delete: it is busy": {func(ctx context.Context) (any, error) {
			return remove(ctx, &model.DeleteImageBuilderRequest{Name: first(t, url, enums.ImageBuilderStateSnapshotting)})
		}, model.ConcurrentModificationException, " is SNAPSHOTTING"},
		"delete: no such image": {func(ctx context.Context) (any, error) {
			return removeImage(ctx, &model.DeleteImageRequest{Name: "none"})
		}, model.ResourceNotFoundException, "Image none was not found"},
		"delete: the image is public": {func(ctx context.Context) (any, error) {
			return removeImage(ctx, &model.DeleteImageRequest{Name: "AppStream-WinServer2022-01-26-2026"})
		}, model.OperationNotPermittedException, "Image AppStream-WinServer2022-01-26-2026 is not a private image of this account"},
		"delete: the image is busy": {func(ctx context.Context) (any, error) {
			return removeImage(ctx, &model.DeleteImageRequest{Name: "erp-2026.03"})
		}, model.ConcurrentModificationException, "Image erp-2026.03 is VALIDATING"},
		"describe: no such builder": {func(ctx context.Context) (any, error) {
			return builders(ctx, &model.DescribeImageBuildersRequest{Names: []string{"office-2026", "none"}})
		}, model.ResourceNotFoundException, "Image builder none was not found"},
		"describe: no such image": {func(ctx context.Context) (any, error) {
			return images(ctx, &model.DescribeImagesRequest{Names: []string{"none"}})
		}, model.ResourceNotFoundException, "Image none was not found"},
		"describe: names and ARNs": {func(ctx context.Context) (any, error) {
			return images(ctx, &model.DescribeImagesRequest{Names: []string{"a"}, Arns: []string{"arn:aws:appstream:eu-central-1::image/a"}})
		}, model.InvalidParameterCombinationException, "Names and Arns can't be given together"},
		"a token of another": {func(ctx context.Context) (any, error) {
			return workspaceImages(ctx, &model.DescribeWorkspaceImagesRequest{NextToken: "eyJOZXh0VG9rZW4iOiBudWxsfQ=="})
		}, model.ValidationException, "The NextToken is not one of this operation"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := test.call(t.Context())
			refusal, ok := errors.AsType[*model.APIError](err)
			if !ok || !errors.Is(err, test.want) || refusal.StatusCode != statusOf(test.want) || refusal.RequestID == "" {
				t.Fatalf("got %v, want %s", err, test.want)
			}
			if n := len(refusal.Message) - len(test.text); n < 0 || refusal.Message[n:] != test.text {
				t.Errorf("the message is %q, want %q", refusal.Message, test.text)
			}
		})
	}
}

// statusOf returns the HTTP status that AppStream's model gives an exception.
func statusOf(code model.ErrorCode) int {
	switch code {
	case model.ResourceNotFoundException:
		return 404
	case model.DryRunOperationException:
		return 412
	default:
		return 400
	}
}

// first returns the name of a builder in a state.
func first(t *testing.T, url string, state enums.ImageBuilderState) string {
	t.Helper()
	result, err := method[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](url)(t.Context(), new(model.DescribeImageBuildersRequest))
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range result.ImageBuilders {
		if b.State == state {
			return b.Name
		}
	}
	t.Fatalf("no builder is %s", state)
	return ""
}

func TestQuota(t *testing.T) {
	st, err := load("", t.Output())
	if err != nil {
		t.Fatal(err)
	}
	for len(st.builders.rows) < maxBuilders {
		st.builders.add(model.ImageBuilder{Name: "filler"})
	}
	_, err = st.createImageBuilder(&model.CreateImageBuilderRequest{Name: "b", ImageName: "office-2026-02", InstanceType: enums.InstanceTypeStreamStandardMedium})
	if !errors.Is(err, model.LimitExceededException) {
		t.Errorf("got %v, want %s", err, model.LimitExceededException)
	}
}
