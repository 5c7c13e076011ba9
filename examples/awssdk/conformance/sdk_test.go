package conformance_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"sync"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/aws-sdk-go-v2/service/appstream/types"
	"github.com/aws/aws-sdk-go-v2/service/workspaces"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/examples/awssdk/internal/scenario"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/paginate"
	"github.com/euc-go/eucmodel/validate"
)

// watch is an HTTP client that reads strictly what the SDK sends, and checks it
// against the constraints.
type watch struct {
	t     *testing.T
	loose bool // requests are wrong on purpose
	mutex sync.Mutex
	calls map[string]int // by the name of the operation
}

func (w *watch) Do(r *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	op, ok := model.OperationByTarget(r.Header.Get("X-Amz-Target"))
	if !ok {
		w.t.Errorf("no operation has the target %q", r.Header.Get("X-Amz-Target"))
	}
	request := op.NewRequest()
	if err := validate.JSON(body, request); err != nil && !w.loose {
		w.t.Errorf("%s: %v in %s", op.Name, err, body)
	}
	w.mutex.Lock()
	w.calls[op.Name]++
	w.mutex.Unlock()
	r.Body = io.NopCloser(bytes.NewReader(body))
	return http.DefaultClient.Do(r)
}

// clients returns the two clients of the SDK, which call the address and are
// watched.
func clients(t *testing.T, url string) (*appstream.Client, *workspaces.Client, *watch) {
	w := &watch{t: t, calls: map[string]int{}}
	credentials := aws.CredentialsProviderFunc(func(context.Context) (aws.Credentials, error) {
		return aws.Credentials{AccessKeyID: "fake", SecretAccessKey: "fake"}, nil
	})
	a := appstream.New(appstream.Options{Region: "eu-central-1", BaseEndpoint: &url, Credentials: credentials, HTTPClient: w, Retryer: aws.NopRetryer{}})
	ws := workspaces.New(workspaces.Options{Region: "eu-central-1", BaseEndpoint: &url, Credentials: credentials, HTTPClient: w, Retryer: aws.NopRetryer{}})
	return a, ws, w
}

// Everything that the service has arrives unchanged, page by page, by our pager
// over the SDK's client and by the paginators that the SDK has.
func TestDescribe(t *testing.T) {
	w := scenario.NewWorld(t, 60)
	a, ws, watched := clients(t, scenario.Start(t, w.Data(t)))
	for _, size := range []int{0, 1, 7, 25} {
		builders := paginate.New(bridge.Call[model.DescribeImageBuildersRequest, model.DescribeImageBuildersResult](a.DescribeImageBuilders), nil)
		compare(t, builders, size, scenario.Read[model.ImageBuilder](t, w.ImageBuilders))
		images := paginate.New(bridge.Call[model.DescribeImagesRequest, model.DescribeImagesResult](a.DescribeImages), nil)
		compare(t, images, size, scenario.Read[model.Image](t, w.Images))
		workspaceImages := paginate.New(bridge.Call[model.DescribeWorkspaceImagesRequest, model.DescribeWorkspaceImagesResult](ws.DescribeWorkspaceImages), nil)
		compare(t, workspaceImages, size, scenario.Read[model.WorkspaceImage](t, w.WorkspaceImages))
	}

	var want []string
	for _, image := range scenario.Read[model.Image](t, w.Images) {
		want = append(want, image.Name)
	}
	if diff := cmp.Diff(want, scenario.SDK{"appstream": a}.ImageNames(t, 4)); diff != "" {
		t.Errorf("by the SDK's paginator (-want +got):\n%s", diff)
	}
	// 63 builders in pages of 25 by default, 1, 7 and 25.
	if n, want := watched.calls["DescribeImageBuilders"], 3+63+9+3; n != want {
		t.Errorf("%d calls of DescribeImageBuilders, want %d", n, want)
	}
}

// compare compares what a pager gives with what there is.
func compare[T any](t *testing.T, pager paginate.Pager[T], size int, want []T) {
	t.Helper()
	pager.PageSize = size
	result, err := pager.Collect(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, result.Items, scenario.Milliseconds); diff != "" {
		t.Errorf("pages of %d (-want +got):\n%s", size, diff)
	}
}

// A builder and an image from the beginning to the end.
func TestLife(t *testing.T) {
	w := scenario.NewWorld(t, 0)
	a, _, watched := clients(t, scenario.Start(t, w.Data(t)))
	ctx := t.Context()
	var request model.CreateImageBuilderRequest
	if err := model.UnmarshalStrict(scenario.Fixtures(t, "CreateImageBuilderRequest")[0], &request); err != nil {
		t.Fatal(err)
	}
	request.ImageName, request.ImageArn = "image-7", ""
	created, err := bridge.Call[model.CreateImageBuilderRequest, model.CreateImageBuilderResult](a.CreateImageBuilder)(ctx, &request)
	if err != nil {
		t.Fatal(err)
	}
	want := &model.ImageBuilder{
		Name: request.Name, Arn: "arn:aws:appstream:eu-central-1:123456789012:image-builder/" + request.Name,
		ImageArn:    "arn:aws:appstream:eu-central-1:123456789012:image/image-7",
		Description: *request.Description, DisplayName: *request.DisplayName, VpcConfig: request.VpcConfig,
		InstanceType: request.InstanceType, IamRoleArn: request.IamRoleArn, State: enums.ImageBuilderStatePending,
		CreatedTime: created.ImageBuilder.CreatedTime, EnableDefaultInternetAccess: request.EnableDefaultInternetAccess,
		DomainJoinInfo: request.DomainJoinInfo, AppstreamAgentVersion: request.AppstreamAgentVersion,
		AccessEndpoints: request.AccessEndpoints, RootVolumeConfig: request.RootVolumeConfig, DisableIMDSV1: request.DisableIMDSV1,
	}
	if diff := cmp.Diff(want, created.ImageBuilder); diff != "" {
		t.Errorf("created (-want +got):\n%s", diff)
	}
	settle(t, a, request.Name)
	stopped, err := bridge.Call[model.StopImageBuilderRequest, model.StopImageBuilderResult](a.StopImageBuilder)(ctx, &model.StopImageBuilderRequest{Name: request.Name})
	if err != nil || stopped.ImageBuilder.State != enums.ImageBuilderStateStopping {
		t.Errorf("stopped: %+v, %v", stopped, err)
	}
	settle(t, a, request.Name)
	started, err := bridge.Call[model.StartImageBuilderRequest, model.StartImageBuilderResult](a.StartImageBuilder)(ctx, &model.StartImageBuilderRequest{Name: request.Name})
	if err != nil || started.ImageBuilder.State != enums.ImageBuilderStatePending {
		t.Errorf("started: %+v, %v", started, err)
	}
	settle(t, a, request.Name)
	deleted, err := bridge.Call[model.DeleteImageBuilderRequest, model.DeleteImageBuilderResult](a.DeleteImageBuilder)(ctx, &model.DeleteImageBuilderRequest{Name: request.Name})
	if err != nil || deleted.ImageBuilder.State != enums.ImageBuilderStateDeleting {
		t.Errorf("deleted: %+v, %v", deleted, err)
	}
	image, err := bridge.Call[model.DeleteImageRequest, model.DeleteImageResult](a.DeleteImage)(ctx, &model.DeleteImageRequest{Name: "image-7"})
	if err != nil || image.Image.State != enums.ImageStateDeleting {
		t.Errorf("got %+v, %v", image, err)
	}
	for range scenario.MostLooks {
		if _, err = a.DescribeImages(ctx, &appstream.DescribeImagesInput{Names: []string{"image-7"}}); err != nil {
			break
		}
	}
	if _, ok := errors.AsType[*types.ResourceNotFoundException](err); !ok {
		t.Errorf("the image that was deleted: %v", err)
	}
	if len(watched.calls) != 7 {
		t.Errorf("the operations called are %v", watched.calls)
	}
}

// settle describes a builder until its state is not transitional.
func settle(t *testing.T, client *appstream.Client, name string) {
	t.Helper()
	for range scenario.MostLooks {
		out, err := client.DescribeImageBuilders(t.Context(), &appstream.DescribeImageBuildersInput{Names: []string{name}})
		if err != nil {
			t.Fatal(err)
		}
		if !enums.ImageBuilderState(out.ImageBuilders[0].State).IsTransitional() {
			return
		}
	}
	t.Fatalf("%s does not settle", name)
}

// newSDK returns the clients of the SDK as a caller.
func newSDK(t *testing.T, url string) scenario.SDK {
	a, ws, _ := clients(t, url)
	return scenario.SDK{"appstream": a, "workspaces": ws}
}

// Every operation, from the beginning to the end of what it makes.
func TestSDKLife(t *testing.T) { scenario.Walk(t, newSDK(t, scenario.Start(t, nil))) }

// What a newer service sends is read as far as the SDK knows it.
func TestSDKNewer(t *testing.T) { scenario.WantNewer(t, newSDK(t, scenario.StartNewer(t))) }
