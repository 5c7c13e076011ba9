package rpcv2cbor_test

import (
	"net/http"
	"strconv"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/google/go-cmp/cmp"

	"github.com/euc-go/eucmodel/examples/awssdk/bridge"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
	"github.com/euc-go/eucmodel/paginate"
)

// images answers DescribeImages with pages of images, the last of which is empty.
func images(t *testing.T, names []string) answerer {
	return func(_ *http.Request, body []byte) (int, []byte) {
		var request model.DescribeImagesRequest
		if err := cbor.UnmarshalStrict(body, &request); err != nil {
			t.Errorf("%v in %x", err, body)
		}
		from, _ := strconv.Atoi(request.NextToken)
		to := min(from+int(aws.ToInt32(request.MaxResults)), len(names))
		result := model.DescribeImagesResult{Images: []model.Image{}}
		for _, name := range names[from:to] {
			result.Images = append(result.Images, model.Image{Name: name})
		}
		if from < len(names) {
			result.NextToken = strconv.Itoa(to)
		}
		return http.StatusOK, written(t, &result)
	}
}

// The SDK's paginator and ours over the SDK's client find the same images.
func TestPaging(t *testing.T) {
	var want []string
	for i := range 40 {
		want = append(want, "image-"+strconv.Itoa(i))
	}
	client := images(t, want).client()
	var got []string
	pages := appstream.NewDescribeImagesPaginator(client, &appstream.DescribeImagesInput{MaxResults: aws.Int32(8)})
	for pages.HasMorePages() {
		page, err := pages.NextPage(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, image := range page.Images {
			got = append(got, aws.ToString(image.Name))
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("by the SDK (-want +got):\n%s", diff)
	}
	got = nil
	pager := paginate.New(bridge.Call[model.DescribeImagesRequest, model.DescribeImagesResult](client.DescribeImages), nil)
	pager.PageSize = 7
	for image, err := range pager.Items(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, image.Name)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("by our pager (-want +got):\n%s", diff)
	}
}
