package cbor_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path"
	"strings"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
	"github.com/euc-go/eucmodel/model/cbor"
	"github.com/euc-go/eucmodel/validate"
)

// The body of a call that the SDK made.
func ExampleUnmarshal() {
	body := []byte("\xa2\x64Name\x6boffice-2026\x6cInstanceType\x76stream.standard.medium")
	var request model.CreateImageBuilderRequest
	if err := cbor.Unmarshal(body, &request); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(request.Name, request.InstanceType.Size())

	err := cbor.Unmarshal(body[:40], &request)
	fmt.Println(err)
	// Output:
	// office-2026 medium
	// InstanceType: want 22 bytes, found 8 before the end of the document (byte 31)
}

// An answer, written into a buffer that is used again.
func ExampleAppend() {
	var buf []byte
	for _, name := range []string{"office", "lab"} {
		var err error
		buf, err = cbor.Append(buf[:0], &model.StopImageBuilderResult{
			ImageBuilder: &model.ImageBuilder{Name: name, State: enums.ImageBuilderStateStopping},
		})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%q\n", buf)
	}
	// Output:
	// "\xa1lImageBuilder\xa2dNamefofficeeStatehSTOPPING"
	// "\xa1lImageBuilder\xa2dNameclabeStatehSTOPPING"
}

// A fake service that knows no image builder.
func ExampleAppendAPIError() {
	fake := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := cbor.AppendAPIError(nil, &model.APIError{
			Code:    model.ResourceNotFoundException,
			Message: path.Base(r.URL.Path) + ": there is no such image builder",
		})
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Smithy-Protocol", "rpc-v2-cbor")
		w.Header().Set("Content-Type", "application/cbor")
		w.WriteHeader(http.StatusBadRequest)
		_, _ = w.Write(body)
	})

	call := httptest.NewRequest(http.MethodPost, "/service/PhotonAdminProxyService/operation/StopImageBuilder", strings.NewReader("\xa0"))
	recorder := httptest.NewRecorder()
	fake.ServeHTTP(recorder, call)
	answer := recorder.Result()
	body, _ := io.ReadAll(answer.Body)
	err := cbor.DecodeAPIError(answer.StatusCode, answer.Header, body)
	fmt.Println(err)
	fmt.Println(errors.Is(err, model.ResourceNotFoundException))
	// Output:
	// ResourceNotFoundException: StopImageBuilder: there is no such image builder (status 400)
	// true
}

// Everything that is wrong with a recorded call.
func Example_validate() {
	recorded := []byte("\xa3\x64Name\x67.office\x70RootVolumeConfig\xa1\x6eVolumeSizeInGb\x18\x32\x66Region\xf6")
	var request model.CreateImageBuilderRequest
	fmt.Println(validate.CBOR(recorded, &request))
	// Output:
	// ImageName: want exactly one of ImageName and ImageArn, found neither
	// InstanceType: is required, but absent
	// Name: ".office" is not allowed: want 1 to 101 ASCII letters, digits and _ . -, beginning with a letter or a digit (byte 6)
	// RootVolumeConfig.VolumeSizeInGb: 50, want at least 200 (byte 47)
	// Region: unknown member (byte 49)
}
