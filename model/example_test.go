package model_test

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/euc-go/eucmodel/enums"
	"github.com/euc-go/eucmodel/model"
)

// Read a saved response. This is the snippet of the README.
func Example() {
	saved := []byte(`{"ImageBuilders": [{"Name": "office-2026", "State": "RUNNING", "CreatedTime": 1561990123.456,
		"InstanceType": "stream.standard.medium", "RootVolumeConfig": {"VolumeSizeInGb": 300}}]}`)
	var page model.DescribeImageBuildersResult
	if err := page.UnmarshalJSON(saved); err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range page.ImageBuilders {
		fmt.Println(b.Name, b.InstanceType.Family(), b.RootVolumeConfig.VolumeSizeInGb, "GB since", b.CreatedTime)
		if !b.State.IsTransitional() && b.State != enums.ImageBuilderStateRunning {
			fmt.Println("it needs a look:", b.State)
		}
	}
	// Output: office-2026 standard 300 GB since 2019-07-01T14:08:43.456Z
}

// What is left out is not written; a pointer to a zero value is.
func ExampleCreateImageBuilderRequest() {
	request := model.CreateImageBuilderRequest{
		Name:                        "office-2026",
		ImageName:                   "AppStream-WinServer2022-06-17-2024",
		InstanceType:                enums.InstanceTypeStreamStandardMedium,
		Description:                 new(""),
		EnableDefaultInternetAccess: new(false),
		RootVolumeConfig:            &model.VolumeConfig{VolumeSizeInGb: 300},
	}
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", "  ")
	if err := enc.Encode(request); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "Name": "office-2026",
	//   "ImageName": "AppStream-WinServer2022-06-17-2024",
	//   "InstanceType": "stream.standard.medium",
	//   "Description": "",
	//   "EnableDefaultInternetAccess": false,
	//   "RootVolumeConfig": {
	//     "VolumeSizeInGb": 300
	//   }
	// }
}

// The errors of a builder have a code, which programs compare, and a time.
func ExampleImageBuilder() {
	var builder model.ImageBuilder
	err := json.Unmarshal([]byte(`{
		"Name": "cad-lab", "State": "FAILED",
		"ImageBuilderErrors": [{
			"ErrorCode": "SUBNET_NOT_FOUND",
			"ErrorMessage": "The subnet does not exist.",
			"ErrorTimestamp": 1.561990123E9
		}]
	}`), &builder)
	if err != nil {
		fmt.Println(err)
		return
	}
	if builder.State.IsFailed() {
		for _, e := range builder.ImageBuilderErrors {
			fmt.Println(builder.Name, e.ErrorTimestamp, e.ErrorCode, e.ErrorMessage)
		}
	}
	// Output: cad-lab 2019-07-01T14:08:43Z SUBNET_NOT_FOUND The subnet does not exist.
}

// An image that is shared with this account says what the account may do.
func ExampleImagePermissions() {
	var image model.Image
	err := json.Unmarshal([]byte(`{
		"Name": "shared",
		"ImagePermissions": {"allowFleet": true, "allowImageBuilder": false}
	}`), &image)
	if err != nil {
		fmt.Println(err)
		return
	}
	if p := image.ImagePermissions; p != nil && p.AllowFleet != nil {
		fmt.Println("for fleets:", *p.AllowFleet)
	}
	// Output: for fleets: true
}

// A WorkSpaces image that could not be made lists each cause.
func ExampleWorkspaceImage() {
	var page model.DescribeWorkspaceImagesResult
	err := json.Unmarshal([]byte(`{"Images": [{
		"ImageId": "wsi-0a1b2c3d4", "State": "ERROR",
		"ErrorDetails": [{"ErrorCode": "PendingReboot"}, {"ErrorCode": "SomethingNew"}]
	}]}`), &page)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range page.Images[0].ErrorDetails {
		fmt.Println(d.ErrorCode, d.ErrorCode.IsKnown())
	}
	// Output:
	// PendingReboot true
	// SomethingNew false
}

// The number of the service and the text of the AWS CLI version 2 are the same
// instant.
func ExampleTimestamp() {
	var a, b model.Timestamp
	if err := json.Unmarshal([]byte(`1561990123.456`), &a); err != nil {
		fmt.Println(err)
	}
	if err := json.Unmarshal([]byte(`"2019-07-01T16:08:43.456000+02:00"`), &b); err != nil {
		fmt.Println(err)
	}
	fmt.Println(a, a == b, a.Time().Weekday())
	fmt.Println(json.Unmarshal([]byte(`"1561990123"`), &a))
	// Output:
	// 2019-07-01T14:08:43.456Z true Monday
	// timestamp "1561990123": want epoch seconds as a number, or ISO 8601 text such as 2019-07-01T14:08:43.456Z
}

// A Timestamp is written as a number of seconds. Package time has the calendar.
func ExampleNewTimestamp() {
	var at model.Timestamp
	if err := at.UnmarshalText([]byte("2026-11-21T08:00:00Z")); err != nil {
		fmt.Println(err)
	}
	same := model.NewTimestamp(at.Time())
	wire, err := json.Marshal(same)
	fmt.Println(string(wire), err)
	// Output: 1795248000 <nil>
}
