package awssdk_test

import (
	"testing"

	"github.com/aws/aws-sdk-go-v2/service/appstream"

	"github.com/euc-go/eucmodel/examples/awssdk/internal/peers"
	"github.com/euc-go/eucmodel/model"
)

// TestDefectsOfTheSDK shows what the AWS SDK reads without an error and package
// model refuses. When the SDK fixes one of them, the test says so.
func TestDefectsOfTheSDK(t *testing.T) {
	const page = `{"ImageBuilders":[{"Name":"a","RootVolumeConfig":{"VolumeSizeInGb":200}}]}`
	tests := map[string]struct{ why, doc string }{
		"number wraps": {
			why: "the number is beyond int32: 2^32 + 200 becomes a volume of 200 GB",
			doc: `{"ImageBuilders":[{"Name":"a","RootVolumeConfig":{"VolumeSizeInGb":4294967496}}]}`,
		},
		"text after the document": {
			why: "a second document, or the rest of a broken one, is ignored",
			doc: page + ` and more`,
		},
	}
	deserializer, err := peers.DescribeImageBuildersDeserializer()
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			value, err := peers.Deserialize(deserializer, []byte(test.doc))
			if err != nil {
				t.Fatalf("the SDK refuses it now (%s): %v", test.why, err)
			}
			builders := value.(*appstream.DescribeImageBuildersOutput).ImageBuilders
			if len(builders) != 1 || *builders[0].RootVolumeConfig.VolumeSizeInGb != 200 {
				t.Errorf("the SDK reads something else (%s)", test.why)
			}
			for reader, read := range readers {
				v := new(model.DescribeImageBuildersResult)
				if err := read([]byte(page), v); err != nil {
					t.Error(err)
				}
				if read([]byte(test.doc), v) == nil {
					t.Errorf("%s reads it too (%s)", reader, test.why)
				}
			}
		})
	}
}
