// Package conformance proves examples/fakeservice with the AWS SDK for Go that
// speaks CBOR to AppStream, as the conformance of the module around proves it with
// other clients.
package conformance_test

import (
	"context"
	"os"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/appstream"
	"github.com/aws/aws-sdk-go-v2/service/workspaces"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/scenario"
	"github.com/euc-go/eucmodel/model"
)

func TestMain(m *testing.M) { os.Exit(scenario.Build(m.Run)) }

// newSDK returns the clients of the SDK, which call the address.
func newSDK(t *testing.T, url string) scenario.SDK {
	t.Helper()
	url = scenario.SpyOn(t, url, scenario.InCBOR)
	credentials := aws.CredentialsProviderFunc(func(context.Context) (aws.Credentials, error) {
		return aws.Credentials{AccessKeyID: "fake", SecretAccessKey: "fake"}, nil
	})
	return scenario.SDK{
		"appstream":  appstream.New(appstream.Options{Region: "eu-central-1", BaseEndpoint: &url, Credentials: credentials, HTTPClient: scenario.HTTPClient{}, Retryer: aws.NopRetryer{}}),
		"workspaces": workspaces.New(workspaces.Options{Region: "eu-central-1", BaseEndpoint: &url, Credentials: credentials, HTTPClient: scenario.HTTPClient{}, Retryer: aws.NopRetryer{}}),
	}
}

// noEmpty takes empty lists and maps for absent, as the SDK reads them in CBOR.
var noEmpty = cmpopts.EquateEmpty()

// Every operation, from the beginning to the end of what it makes.
func TestLife(t *testing.T) { scenario.Walk(t, newSDK(t, scenario.Start(t, nil))) }

// Each documented error of each operation comes as the SDK's own type.
func TestErrors(t *testing.T) { scenario.WantErrors(t, newSDK(t, scenario.Start(t, nil)), true) }

// What the SDK finds is what was put in.
func TestDescribe(t *testing.T) {
	w := scenario.NewWorld(t, 30)
	scenario.WantWorld(t, newSDK(t, scenario.Start(t, w.Data(t))), w, noEmpty)
}

// What a newer service sends is read as far as the SDK knows it.
func TestNewer(t *testing.T) { scenario.WantNewer(t, newSDK(t, scenario.StartNewer(t)), noEmpty) }

// The SDK's paginator gives all images.
func TestPaginator(t *testing.T) {
	w := scenario.NewWorld(t, 0)
	var want []string
	for _, image := range scenario.Read[model.Image](t, w.Images) {
		want = append(want, image.Name)
	}
	if diff := cmp.Diff(want, newSDK(t, scenario.Start(t, w.Data(t))).ImageNames(t, 4)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
